package kata.coach.command;

import static kata.coach.command.TypedCommands.kata;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The coach's commands, each called as a student types it; only watching has a test of its own. */
class CoachCommandsTest {
  private static final String PARSE = "ch10_web/ex10_parse";

  @TempDir private Path folder;

  private TypedCommands commands;
  private CopiedCourse course;

  @BeforeEach
  void copy() throws IOException {
    commands = TypedCommands.in(folder);
    course = commands.course();
  }

  @AfterEach
  void restore() {
    commands.close();
  }

  @Test
  void test_ends_with_1_while_it_is_red_and_with_0_when_it_is_green() throws IOException {
    var red = kata("test", "ch10/ex10");
    assertThat(red.text()).contains("Not written yet");
    assertThat(red.exitCode()).isEqualTo(1);

    course.save(PARSE, course.solution(PARSE));
    var green = kata("test", "NameParser");
    assertThat(green.text()).contains("Green.");
    assertThat(green.exitCode()).isEqualTo(0);
  }

  @Test
  void test_writes_json_and_the_xml_of_build_servers() throws IOException {
    var json = kata("test", "ch10/ex10", "--json", "--junit-xml", "verdicts.xml");
    assertThat(json.text()).contains("\"name\": \"ch10/ex10\"", "\"state\": \"untouched\"",
        "\"isGreen\": false");
    assertThat(Files.readString(folder.resolve("verdicts.xml")))
        .contains("<testsuite name=\"concurrency kata\" tests=\"1\" failures=\"1\">", "Not written yet");
  }

  @Test
  void test_says_at_once_where_it_cannot_write() {
    for (var file : List.of("nosuch/verdicts.xml", ".")) {
      var refused = kata("test", "ch10/ex10", "--junit-xml", file);
      assertThat(refused.text()).contains("folder").doesNotContain("Exception", "Not written");
      assertThat(refused.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void test_shows_the_line_that_does_not_compile() throws IOException {
    course.save(PARSE, course.solution(PARSE).replace("package ch10", "pakcage ch10"));
    assertThat(kata("test", "ch10/ex10").text()).contains("It does not compile: NameParser.java:1: ",
        "    pakcage ch10_web.ex10_parse;\n    ^\n");
  }

  @Test
  void test_judges_the_answers_in_another_folder() {
    var solutions = kata("test", "ch10/ex10", "--answers", course.root().resolve("solutions").toString());
    assertThat(solutions.text()).contains("green");
    assertThat(solutions.exitCode()).isEqualTo(0);

    var nowhere = kata("test", "--answers", "nowhere");
    assertThat(nowhere.text()).contains("There is no folder");
    assertThat(nowhere.exitCode()).isEqualTo(2);
  }

  @Test
  void list_shows_what_is_done_what_is_current_and_what_is_broken() throws IOException {
    course.save(PARSE, course.solution(PARSE));
    course.save("ch10_web/ex20_sync", "class SyncScraper {");
    assertThat(kata("list").text())
        .containsPattern("✓ ch10/ex10 +NameParser")
        .containsPattern("→ ch10/ex20 +SyncScraper +not compiled");
    assertThat(kata("list", "--json").text()).contains("\"state\": \"green\"", "\"isCurrent\": true");
  }

  @Test
  void list_remembers_by_content_so_a_copy_of_the_folder_knows_the_same() throws IOException {
    course.save(PARSE, course.solution(PARSE));
    kata("test", "ch10/ex10");
    assertThat(Files.readString(course.root().resolve(".kata/progress"))).contains("=green");

    course.save(PARSE, course.wrong(PARSE, "NoCheck"));
    assertThat(kata("list").text()).containsPattern("→ ch10/ex10 +NameParser +failed");
    assertThat(Files.readAllLines(course.root().resolve(".kata/progress")))
        .filteredOn(line -> line.startsWith("verdict " + PARSE)).hasSize(1);
  }

  @Test
  void hint_shows_one_more_each_time_and_all_on_demand() {
    assertThat(kata("hint").text()).contains("hint 1 of 3").doesNotContain("hint 2 of 3");
    assertThat(kata("hint").text()).contains("hint 2 of 3").doesNotContain("hint 1 of 3");
    assertThat(kata("hint", "SyncScraper").text()).contains("SyncScraper, hint 1 of 3");
    assertThat(kata("hint", "--all").text()).contains("hint 1 of 3", "hint 3 of 3")
        .doesNotContain("Why the wrong");
  }

  @Test
  void compare_shows_the_reference_only_after_green_or_anyway() throws IOException {
    var early = kata("compare", "ch10/ex10");
    assertThat(early.text()).contains("is not green yet", "--anyway").doesNotContain("the reference\n@@");
    assertThat(early.exitCode()).isEqualTo(1);
    assertThat(kata("compare", "ch10/ex10", "--anyway").text()).contains("+++ the reference", "take away");

    course.save(PARSE, course.solution(PARSE));
    assertThat(kata("compare", "ch10/ex10").text()).contains("word for word", "take away");
  }

  @Test
  void reset_refuses_where_it_cannot_find_the_stub_and_changes_nothing() throws IOException {
    course.save(PARSE, "mine");
    var refused = kata("reset", "ch10/ex10"); // the copy has no history
    assertThat(refused.text()).contains("is not in git's history");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(Files.readString(course.answer(PARSE))).isEqualTo("mine");
  }

  @Test
  void reset_saves_the_answer_first_and_says_where() throws IOException, InterruptedException {
    var stub = Files.readString(course.answer(PARSE));
    course.commit();
    course.save(PARSE, "mine");
    var reset = kata("reset", "ch10/ex10");
    assertThat(reset.exitCode()).isEqualTo(0);
    assertThat(Files.readString(course.answer(PARSE))).isEqualTo(stub);
    var saved = reset.text().lines().findFirst().orElse("").replace("Your answer is saved: ", "");
    assertThat(Files.readString(course.root().resolve(saved))).isEqualTo("mine");
  }

  @Test
  void what_is_mistyped_gets_a_sentence_and_a_suggestion_and_2() {
    var nosuch = kata("hint", "SynScraper");
    assertThat(nosuch.text()).contains("No exercise is called SynScraper", "SyncScraper");
    assertThat(nosuch.exitCode()).isEqualTo(2);
    var command = kata("lits");
    assertThat(command.text()).contains("There is no command lits. Did you mean", "kata list?");
    assertThat(command.exitCode()).isEqualTo(2);
    assertThat(kata("lst").text()).contains("kata list?");
    assertThat(kata("ch10/ex20").text()).contains("There is no command ch10/ex20.").doesNotContain("mean");
    var option = kata("test", "--jsno");
    assertThat(option.text()).contains("--jsno").doesNotContain("Exception");
    assertThat(option.exitCode()).isEqualTo(2);
  }

  @Test
  void new_makes_an_exercise_that_is_red_in_the_right_way() {
    var made = kata("new", "ch10_web/ex99_new", "--class", "Novelty");
    assertThat(made.exitCode()).isEqualTo(0);
    assertThat(kata("test", "ch10/ex99").text()).contains("Not written yet. Write value()");
    assertThat(kata("test", "ch10/ex99", "--answers", "kata/solutions").exitCode()).isEqualTo(0);
    assertThat(kata("new", "ch10_web/ex99_new", "--class", "Novelty").text()).contains("already");
    assertThat(kata("new", "ch10/ex99", "--class", "Other").exitCode()).isEqualTo(2);
  }

  @Test
  void race_refuses_what_has_no_harness() {
    var refused = kata("race", "ch10/ex10");
    assertThat(refused.text()).contains("nothing to race in ch10/ex10");
    assertThat(refused.exitCode()).isEqualTo(2);
  }

  @Test
  void race_tells_every_schedule_first_and_says_where_there_is_no_harness() throws IOException {
    var exercise = "ch40_locks/ex10_async_safe";
    assertThat(kata("race", exercise).text()).contains("under every schedule", "red", "Not written yet")
        .doesNotContain("harness");
    course.save(exercise, course.wrong(exercise, "NoLock"));
    var red = kata("race", exercise);
    assertThat(red.text()).contains("One such schedule, step by step:", "See it again: ",
        "no harness for ch40/ex10");
    assertThat(red.exitCode()).isEqualTo(1);
    course.save(exercise, course.solution(exercise));
    var green = kata("race", exercise);
    assertThat(green.text()).contains("green: all ", "schedules of 6 scenarios: there are no others");
    assertThat(green.exitCode()).isEqualTo(0);
  }

  @Test
  void doctor_tells_what_is_there() {
    assertThat(kata("doctor").text()).contains("JDK", "Maven", "cores", "terminal", "saves", "git");
  }
}
