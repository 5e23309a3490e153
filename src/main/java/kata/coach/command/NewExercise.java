package kata.coach.command;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The files of an exercise that is still to be written: they compile, the stub is red, and the course's self-check says
 * what is missing.
 *
 * @param path such as {@code ch30_races/ex60_name}
 * @param type the class that the student writes
 */
record NewExercise(String path, String type) {

  /** The texts of the files, by their paths in the course's folder. */
  Map<String, String> files() {
    var files = new LinkedHashMap<String, String>();
    var file = path + "/" + type + ".java";
    files.put("exercises/" + file, stub());
    files.put("solutions/" + file, answer("", "A value, to begin with."));
    files.put("src/test/java/" + path + "/" + type + "Test.java", test());
    files.put("src/wrong/" + path + "/FirstMistake/" + type + ".java", answer("""
        // WRONG: The mistake, in a sentence.
        // FAILS: gives_what_was_asked_for
        // SAYS: The sentence that this answer must hear.
        """, "Something else."));
    files.put("src/right/" + path + "/AnotherStyle/" + type + ".java", answer("", "A value, to begin with."));
    files.put("src/main/resources/hints/" + path + ".md", """
        ## 1

        A question, which names no API.

        ## 2

        The API, with a [link](https://docs.oracle.com/en/java/javase/25/docs/api/) to its documentation.

        ## 3

        1. The steps, and the deciding line in words.

        ## After

        **What to take away.** In short.

        **Why the wrong solutions fail**

        - `FirstMistake`: because.
        """);
    return files;
  }

  private String packageName() {
    return path.replace('/', '.');
  }

  private String stub() {
    return """
        package %s;

        /**
         * Situation: what is there, and why it does not do.
         *
         * <p>Task: write {@link #value}.
         *
         * <p>Run: {@code mvn test -Dtest=%sTest}
         */
        public class %s {

          /** What it gives back, and what it throws when. */
          public String value() {
            // TODO
            throw new UnsupportedOperationException("Write value(): begin with the simplest case.");
          }
        }
        """.formatted(packageName(), type, type);
  }

  private String answer(String head, String value) {
    return head + """
        package %s;

        public class %s {

          public String value() {
            return "%s";
          }
        }
        """.formatted(packageName(), type, value);
  }

  private String test() {
    return """
        package %s;

        import static org.assertj.core.api.Assertions.assertThat;

        import org.junit.jupiter.api.Test;

        class %sTest {
          @Test
          void gives_what_was_asked_for() {
            var value = new %s().value();
            assertThat(value)
                .withFailMessage("value() gave \\"%%s\\". Expected: a value, to begin with.", value)
                .isEqualTo("A value, to begin with.");
          }
        }
        """.formatted(packageName(), type, type);
  }
}
