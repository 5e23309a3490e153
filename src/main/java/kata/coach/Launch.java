package kata.coach;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.course.Course;

/**
 * Writes down how the coach is started: the launchers build once, and from then on start Java at once. Run by the build
 * ({@code mvn compile exec:exec@coach}), in the JVM that the coach shall have.
 */
public final class Launch {
  private static final List<String> OPTIONS =
      List.of(
          "--enable-preview",
          "--enable-native-access=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx512m",
          "-Dfile.encoding=UTF-8",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8");

  private Launch() {}

  private static Path folder(Path root) {
    return root.resolve("target").resolve("coach");
  }

  /**
   * Writes {@code target/coach/java}, where Java is, and {@code target/coach/launch.args}, its options.
   *
   * @param args none
   * @throws IOException if they cannot be written
   */
  public static void main(String[] args) throws IOException {
    write(Path.of(System.getProperty("kata.basedir")));
  }

  /**
   * Writes them for the course in this folder, with the Java and the class path of this JVM, and makes caches that let
   * it start sooner.
   *
   * @throws IOException if they cannot be written
   */
  public static void write(Path root) throws IOException {
    var folder = Files.createDirectories(folder(root.toAbsolutePath()));
    Files.deleteIfExists(folder.resolve("launch.args")); // the last to be written: without it all is built again
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = classPath(folder);
    var options = new ArrayList<>(OPTIONS);
    options.addAll(
        List.of("-cp",
            classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))));
    var command = new ArrayList<>(List.of(java));
    command.addAll(options);
    command.addAll(List.of("-Dkata.basedir=" + root.toAbsolutePath(), Main.class.getName(), "test",
        Course.at(root).exercises().getFirst().shortName(), "--answers", "solutions"));
    options.addAll(AotCaches.make(folder, command, classPath));
    Files.writeString(folder.resolve("java"), java + "\n");
    Files.write(folder.resolve("launch.args"), options.stream().map(Launch::quoted).toList(), ofArguments());
  }

  /** That of this JVM, a jar in the place of each folder. */
  private static List<Path> classPath(Path folder) throws IOException {
    var entries = new ArrayList<Path>();
    for (var entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      var path = Path.of(entry).toAbsolutePath();
      if (Files.isDirectory(path)) {
        entries.add(LaunchJar.write(path, folder.resolve("kata" + entries.size() + ".jar")));
      } else if (Files.exists(path)) {
        entries.add(path);
      }
    }
    return entries;
  }

  /**
   * What the launcher of {@code java} takes an argument file to be written in: the system's own encoding, which on
   * Windows is not UTF-8. (Tool specification of java, "java Command-Line Argument Files".)
   */
  private static Charset ofArguments() {
    return System.getProperty("os.name").startsWith("Windows")
        ? Charset.forName(System.getProperty("native.encoding"))
        : StandardCharsets.UTF_8;
  }

  /** As an argument file of {@code java} wants it. */
  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\") + "\"";
  }

  /** Whether the kata's own code is newer than what was built of it. */
  static boolean isStale(Path root) {
    var built = folder(root).resolve("launch.args");
    if (!Files.exists(built)) {
      return false; // started in some other way
    }
    try (var sources = Files.walk(root.resolve("src").resolve("main"))) {
      var then = Files.getLastModifiedTime(built);
      return Stream.concat(Stream.of(root.resolve("pom.xml")), sources)
          .anyMatch(file -> Files.isRegularFile(file) && modified(file).compareTo(then) > 0);
    } catch (IOException e) {
      return false; // what is built will do
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0); // it has just been deleted
    }
  }
}
