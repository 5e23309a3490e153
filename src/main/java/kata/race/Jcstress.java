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
  /** What a quick look does, in words. It makes some 100,000 runs. */
  static final String QUICK_TOLD = "one JVM for each, and in it 3 times 400 ms of runs";

  /**
   * One JVM; no heap pages touched first, no compilers by turns, no CPUs pinned: most of the seconds that are left are
   * jcstress looking round. Three iterations, for on a busy machine the first can pass before its loop is compiled.
   * jcstress's own mode {@code sanity} is quicker, and misses races.
   */
  private static final List<String> QUICK =
      List.of(
          "-f", "1", "-fsm", "1", "-iters", "3", "-time", "400", "-sc", "false", "-af", "NONE",
          "-pth",
          "false", "-jvmArgs", "-server");

  private static final String REPORT = "report";

  /** How often one looks, until a race is seen that must be, or there were runs enough: a machine may be very busy. */
  private static final int LOOKS = 3;

  /** Seconds after which a quick look is given up, and for each harness some more: one may hang twice for 30. */
  private static final int LIMIT = 300;

  /**
   * Runs harnesses; those whose race must be seen and is not, or that had few runs, once more, and once more. Results
   * are added up: they stay in the folder, and are read again each time.
   *
   * @param jar that holds them, and all that they use but jcstress itself
   * @return a finding for each, as far as there are any
   */
  List<Finding> run(Path jar, List<Harness> harnesses) throws InterruptedException {
    var findings = runEach(jar, harnesses);
    for (int looks = 1; looks < LOOKS && !thorough; looks++) {
      var unseen = harnesses.stream().filter(harness -> isOpen(harness, findings)).toList();
      runEach(jar, unseen)
          .forEach(later -> findings.replaceAll(old -> old.harness().equals(later.harness()) ? later : old));
    }
    return findings;
  }

  private static boolean isOpen(Harness harness, List<Finding> findings) {
    return findings.stream()
        .filter(harness::isSubjectOf)
        .anyMatch(finding -> finding instanceof Finding.Sampled sampled
            && (sampled.isUnseen() || sampled.isThin()));
  }

  /** An answer that ends the JVM ends it for all: then the others are run again without it. */
  private List<Finding> runEach(Path jar, List<Harness> harnesses) throws InterruptedException {
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
    command.addAll(List.of("-r", folder.resolve(REPORT).toString()));
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
    return folder.resolve(REPORT).resolve("index.html");
  }
}
