package kata.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Looks into folders, always in the order of names. What does not exist is empty. */
final class Folders {
  private Folders() {}

  static List<Path> in(Path folder) {
    return list(folder).stream().filter(Files::isDirectory).toList();
  }

  static List<Path> javaFiles(Path folder) {
    return list(folder).stream().filter(file -> file.getFileName().toString().endsWith(".java")).toList();
  }

  /** The names of folders that any of the parents holds and the pattern allows. */
  static List<String> named(Pattern pattern, Path... parents) {
    var names = new TreeSet<String>();
    for (var parent : parents) {
      in(parent).stream()
          .map(folder -> folder.getFileName().toString())
          .filter(name -> pattern.matcher(name).matches())
          .forEach(names::add);
    }
    return List.copyOf(names);
  }

  static List<Path> list(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder, e);
    }
  }
}
