package kata.race;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * All classes of a run, in one jar: jcstress wants jars, for it loads what it finds in folders by wrong names, and then
 * gives up the padding of its results.
 *
 * <p>Not thread-safe.
 */
final class RaceClasses {
  /** jcstress's list of tests. Each compilation of harnesses writes one; in the jar they are one. */
  private static final String TESTS = "META-INF/TestList";

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** Takes in all files of a folder. What is there already stays, and lists of tests are put together. */
  void add(Path folder) {
    add(folder, _ -> true);
  }

  /** Takes in those files of a folder that are wanted, by their paths with {@code /}. */
  void add(Path folder, Predicate<String> wanted) {
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
              var name = folder.relativize(file).toString().replace('\\', '/');
              if (wanted.test(name)) {
                add(name, Files.readAllBytes(file));
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder " + folder, e);
    }
  }

  private void add(String name, byte[] bytes) {
    if (name.equals(TESTS)) {
      files.merge(name, bytes, RaceClasses::joined);
    } else {
      files.putIfAbsent(name, bytes);
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    return (new String(first, StandardCharsets.UTF_8) + new String(second, StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Writes the jar. */
  void write(Path jar) {
    var bytes = new ByteArrayOutputStream();
    try (var entries = new JarOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        entries.putNextEntry(new JarEntry(file.getKey()));
        entries.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Files.write(jar, bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + jar, e);
    }
  }
}
