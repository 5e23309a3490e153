package kata.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kata.course.Course;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HarnessTest {
  @TempDir Path root;

  private void file(String path) throws IOException {
    var file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }

  @Test
  void are_found_from_the_folders_the_katas_own_first() throws IOException {
    file("src/test/java/ch30_races/ex40_threaded_bank/ThreadedBankTest.java");
    file("src/jcstress/java/ch30_races/ex40_threaded_bank/ThreadedBankRace.java");
    file("src/jcstress/java/ch30_races/ex50_not_there/OtherRace.java");
    file("src/jcstress/java/kata/bank/UnprotectedBankRace.java");
    file("src/jcstress/java/kata/race/harness/TwoTransfers.java");
    var harnesses = Harness.in(Course.at(root));
    assertThat(harnesses).extracting(Harness::name).containsExactly("bank", "ch30/ex40");
    assertThat(harnesses).extracting(Harness::className)
        .containsExactly("kata.bank.UnprotectedBankRace", "ch30_races.ex40_threaded_bank.ThreadedBankRace");
    assertThat(harnesses).extracting(Harness::subject).containsExactly("UnprotectedBank", "ThreadedBank");
    assertThat(harnesses.getFirst().exercise()).isEmpty();
    assertThat(harnesses.getLast().exercise()).isPresent();
  }

  @Test
  void of_the_course_are_there() {
    var course = Course.at(Path.of(System.getProperty("kata.basedir", "")));
    assertThat(Harness.in(course)).extracting(Harness::name).contains("bank");
  }

  @Test
  void an_answer_is_found_in_a_folder_of_answers_and_in_one_of_its_own() throws Exception {
    file("src/test/java/ch30_races/ex40_threaded_bank/ThreadedBankTest.java");
    file("exercises/ch30_races/ex40_threaded_bank/ThreadedBank.java");
    file("src/wrong/ch30_races/ex40_threaded_bank/NoVerification/ThreadedBank.java");
    var course = Course.at(root);
    var exercise = course.exercises().getFirst();
    assertThat(AnswerFolder.of(course, "exercises", exercise))
        .isEqualTo(new AnswerFolder(exercise.stubFolder(), false));
    var wrong = "src/wrong/ch30_races/ex40_threaded_bank/NoVerification";
    assertThat(AnswerFolder.of(course, wrong, exercise))
        .isEqualTo(new AnswerFolder(course.root().resolve(wrong), true));
  }
}
