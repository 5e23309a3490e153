package kata.race;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where classes are: what Maven made of the harnesses, told by the property {@code kata.race.harnesses}, and the class
 * path of this JVM. Libraries are files, what Maven compiled are folders.
 */
final class Classpath {
  private Classpath() {}

  static List<Path> entries() {
    return Stream.of(
        System.getProperty("kata.race.harnesses", ""), System.getProperty("java.class.path"))
        .flatMap(path -> Stream.of(path.split(File.pathSeparator)))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .filter(Files::exists)
        .toList();
  }

  /** The entries, written as Java wants them. */
  static String written(List<Path> entries) {
    return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
