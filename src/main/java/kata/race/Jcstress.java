package kata.race;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * jcstress in a JVM of its own, in a folder of its own: it writes its results to where it stands.
 *
 * @param folder to run in
 * @param thorough whether it takes its time and tells how it goes; else only a look
 */
record Jcstress(Path folder, boolean thorough) {
  /** Milliseconds of the quick look, in which it makes some 100,000 runs. */
  static final int QUICK_MILLIS = 300;

  /**
   * One JVM and one iteration; no heap pages touched first, no compilers by turns, no CPUs pinned: most of the seconds
   * that are left are jcstress looking round. Its own mode {@code sanity} is quicker, and misses races.
   */
  private static final List<String> QUICK =
      List.of(
          "-f", "1", "-fsm", "1", "-iters", "1", "-time", "" + QUICK_MILLIS, "-sc", "false", "-af", "NONE",
          "-pth",
          "false", "-jvmArgs", "-server");

  /** Seconds after which a quick look is given up, and for each harness some more: one may hang twice for 30. */
  private static final int LIMIT = 120;

  /**
   * Runs harnesses. An answer that ends the JVM ends it for all: then the others are run again without it.
   *
   * @param jar that holds them, and all that they use but jcstress itself
   * @return a finding for each, as far as there are any
   */
  List<Finding> run(Path jar, List<Harness> harnesses) throws InterruptedException {
    var findings = new ArrayList<Finding>();
    var left = harnesses;
    while (!left.isEmpty()) {
      var found = runOnce(jar, left);
      if (found.isEmpty()) {
        return findings;
      }
      findings.addAll(found);
      left = left.stream().filter(harness -> findings.stream().noneMatch(harness::isSubjectOf)).toList();
    }
    return findings;
  }

  private List<Finding> runOnce(Path jar, List<Harness> harnesses) throws InterruptedException {
    var file = folder.resolve("findings.txt");
    try {
      Files.deleteIfExists(file);
      waitFor(builder(jar, file, harnesses).start(), harnesses.size());
      return Files.exists(file) ? Files.readAllLines(file).stream().map(Finding::parse).toList() : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void waitFor(Process process, int harnesses) throws InterruptedException {
    if (thorough) {
      process.waitFor();
    } else if (!process.waitFor((long) LIMIT * (1 + harnesses), TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  private ProcessBuilder builder(Path jar, Path findings, List<Harness> harnesses) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // jcstress hands these on to the JVMs that it starts
                "--enable-preview", "--enable-native-access=ALL-UNNAMED",
                "-cp", jar + File.pathSeparator + libraries(),
                "kata.race.harness.Sampling",
                findings.toString(),
                harnesses.stream().map(Harness::className).collect(Collectors.joining(","))));
    command.addAll(List.of("-r", report().getParent().toString()));
    command.addAll(thorough ? List.of() : QUICK);
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    return thorough ? builder.inheritIO() : builder.redirectOutput(log().toFile());
  }

  /** The jars on the class path of this JVM. */
  private static String libraries() {
    return Classpath.written(Classpath.entries().stream().filter(Files::isRegularFile).toList());
  }

  /** What jcstress says of itself in a quick look. */
  Path log() {
    return folder.resolve("jcstress.txt");
  }

  /** jcstress's report for a browser. */
  Path report() {
    return folder.resolve("report").resolve("index.html");
  }
}
