package kata.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A course of one exercise, in a folder of its own: {@code Answer} must have a method {@code value()} that returns
 * 42.
 */
record TinyCourse(Path root) {
  private static final String PACKAGE = "ch01_tiny.ex10_answer";
  private static final String FOLDER = "ch01_tiny/ex10_answer";

  static TinyCourse in(Path root) throws IOException {
    var course = new TinyCourse(root);
    course.write(
        "src/test/java/" + FOLDER + "/AnswerTest.java",
        """
            import org.junit.jupiter.api.Test;
            import static org.assertj.core.api.Assertions.assertThat;
            class AnswerTest {
              @Test void the_value_is_42() {
                int value = new Answer().value();
                assertThat(value).withFailMessage("The value is %d, expected 42.", value).isEqualTo(42);
                kata.proof.Proofs.add("42 was seen");
              }
              @Test void the_value_stays_the_same() {
                assertThat(new Answer().value()).withFailMessage("The value changes.").isEqualTo(new Answer().value());
              }
            }
            """);
    return course;
  }

  Exercise exercise() {
    return Course.at(root).exercises().getFirst();
  }

  /** Writes an answer and gives its folder. */
  Path answer(String body) throws IOException {
    return write("exercises/" + FOLDER + "/Answer.java", body).getParent();
  }

  /** Writes a file, with the exercise's package in front. */
  Path write(String path, String body) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "package " + PACKAGE + ";\n" + body);
  }

  /** An answer whose method has this body. */
  static String returning(String body) {
    return "public class Answer {\n  public int value() {\n    " + body + "\n  }\n}\n";
  }
}
