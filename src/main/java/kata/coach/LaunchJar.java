package kata.coach;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The classes of a folder in a jar: only of jars does a JVM cache the classes. */
final class LaunchJar {
  private LaunchJar() {}

  /**
   * Writes the jar.
   *
   * @param classes a folder of classes and resources
   * @throws IOException if it cannot be read, or the jar not be written
   */
  static Path write(Path classes, Path jar) throws IOException {
    try (var out = new JarOutputStream(Files.newOutputStream(jar)); var files = Files.walk(classes)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return jar;
  }
}
