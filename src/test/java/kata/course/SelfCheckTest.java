package kata.course;

import static kata.course.TinyCourse.returning;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The self-check of the course finds what it is there to find. */
class SelfCheckTest {
  private static final String WRONG = "src/wrong/ch01_tiny/ex10_answer/OneLess/Answer.java";

  private static Judge judge;

  @TempDir private Path folder;

  private TinyCourse course;

  @BeforeAll
  static void open() {
    judge = Judge.open();
  }

  @AfterAll
  static void close() {
    judge.close();
  }

  @BeforeEach
  void write() throws IOException {
    course = TinyCourse.in(folder);
  }

  private String wrong(String fails, String says, String value) throws IOException {
    var comments = "// WRONG: one less\n// FAILS: " + fails + "\n// SAYS: " + says + "\n";
    var file = course.write(WRONG, returning("return " + value + ";"));
    java.nio.file.Files.writeString(file, comments + java.nio.file.Files.readString(file));
    return String.join("\n", new SelfCheck(judge, true).wrong(course.exercise(), file.getParent()));
  }

  @Test
  void a_wrong_solution_that_fails_as_it_says_is_fine() throws IOException {
    assertThat(wrong("the_value_is_42", "The value is 41", "41")).isEmpty();
  }

  @Test
  void a_wrong_solution_that_passes_is_an_offence() throws IOException {
    assertThat(wrong("the_value_is_42", "The value is 41", "42")).contains("every test let it pass");
  }

  @Test
  void a_wrong_solution_that_fails_other_tests_is_an_offence() throws IOException {
    assertThat(wrong("the_value_stays_the_same", "The value is 41", "41"))
        .contains("It should fail [the_value_stays_the_same]");
  }

  @Test
  void a_wrong_solution_that_hears_something_else_is_an_offence() throws IOException {
    assertThat(wrong("the_value_is_42", "Something else", "41"))
        .contains("It should hear \"Something else\"");
  }

  @Test
  void a_right_answer_that_fails_is_an_offence() throws IOException {
    var check = new SelfCheck(judge, true);
    assertThat(check.right(course.exercise(), course.answer(returning("return 41;")))).isNotEmpty();
    assertThat(check.right(course.exercise(), course.answer(returning("return 6 * 7;")))).isEmpty();
  }

  @Test
  void a_stub_that_passes_or_says_nothing_is_an_offence() throws IOException {
    var check = new SelfCheck(judge, true);
    course.answer(returning("return 42;"));
    assertThat(check.stub(course.exercise())).singleElement().asString().contains("should be red");
    course.answer(returning("throw new UnsupportedOperationException(\"Write it.\");"));
    assertThat(check.stub(course.exercise())).asString().contains("Situation:", "Task:",
        "mvn test -Dtest=AnswerTest", "TODO");
  }

  @Test
  void missing_parts_are_told_all_at_once() {
    assertThat(Parts.offences(course.exercise()))
        .asString()
        .contains("the reference solution", "the hints", "at least 3 wrong solutions",
            "at least 2 unusual right answers");
  }

  @Test
  void a_folder_of_no_exercise_is_told() throws IOException {
    course.write("solutions/ch01_tiny/ex20_typo/Answer.java", "class Answer {}");
    assertThat(Parts.strays(Course.at(folder))).singleElement().asString()
        .contains("solutions/ch01_tiny/ex20_typo");
  }

  @Test
  void a_harness_of_no_exercise_is_told_and_one_of_the_katas_own_code_is_not() throws IOException {
    course.write("src/jcstress/java/ch01_tiny/ex10_answer/AnswerRace.java", "class AnswerRace {}");
    course.write("src/jcstress/java/kata/bank/BankRace.java", "class BankRace {}");
    assertThat(Parts.strays(Course.at(folder))).isEmpty();
    course.write("src/jcstress/java/ch01_tiny/ex20_typo/AnswerRace.java", "class AnswerRace {}");
    assertThat(Parts.strays(Course.at(folder))).singleElement().asString()
        .contains("src/jcstress/java/ch01_tiny/ex20_typo", "belongs to no exercise");
  }
}
