package kata.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaceClassesTest {
  @TempDir Path root;

  private Path folder(String name, String file, String text) throws IOException {
    var path = root.resolve(name).resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return root.resolve(name);
  }

  @Test
  void put_lists_of_tests_together_and_take_of_all_else_the_first() throws IOException {
    var answer = folder("answer", "META-INF/TestList", "one\n");
    folder("answer", "ch30/Bank.class", "the answer's");
    var kata = folder("kata", "META-INF/TestList", "two\n");
    folder("kata", "ch30/Bank.class", "the reference's");
    folder("kata", "hints/one.md", "not wanted");
    var classes = new RaceClasses();
    classes.add(answer);
    classes.add(kata, file -> !file.startsWith("hints/"));
    var jar = root.resolve("race.jar");
    classes.write(jar);
    try (var written = new JarFile(jar.toFile())) {
      assertThat(written.stream().map(Object::toString)).containsExactly("META-INF/TestList",
          "ch30/Bank.class");
      assertThat(text(written, "META-INF/TestList")).isEqualTo("one\ntwo\n");
      assertThat(text(written, "ch30/Bank.class")).isEqualTo("the answer's");
    }
  }

  private static String text(JarFile jar, String name) throws IOException {
    return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }
}
