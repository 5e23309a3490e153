package kata.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kata.course.Answers;
import kata.course.Chapter;
import kata.course.CompilerError;
import kata.course.Course;
import kata.course.Exercise;
import kata.course.Verdict;
import kata.testing.Failure;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Course COURSE = Course.at(Path.of(System.getProperty("kata.basedir", "")));
  private static final Answers OWN = new Answers(COURSE.root().resolve("exercises"), true);
  private static final Answers STUDENT = new Answers(Path.of("/home/ash/kata"), false);
  private static final Chapter CHAPTER = COURSE.chapters().getFirst();
  private static final Verdict GREEN = new Verdict.Passed(9, "");
  private static final Verdict UNTOUCHED = new Verdict.NotWritten("Write it: begin here.");

  private static List<Outcome> first(Verdict... verdicts) {
    var outcomes = new java.util.ArrayList<Outcome>();
    for (int i = 0; i < verdicts.length; i++) {
      outcomes.add(new Outcome(CHAPTER.exercises().get(i), verdicts[i]));
    }
    return outcomes;
  }

  private static List<Outcome> all(Verdict verdict) {
    return COURSE.exercises().stream().map(exercise -> new Outcome(exercise, verdict)).toList();
  }

  private static String page(Answers answers, List<Outcome> outcomes) {
    return String.join("\n", Report.of(COURSE, answers, outcomes, Caller.BUILD, false));
  }

  @Test
  void all_red_is_a_welcome_with_the_first_step() {
    var first = CHAPTER.exercises().getFirst();
    assertThat(page(OWN, all(UNTOUCHED)))
        .contains("Welcome.", "0 of " + CHAPTER.exercises().size() + " green")
        .contains(
            "Next: ch10/ex10 " + first.className() + "  exercises/" + first.path() + "/" + first.fileName())
        .contains("Not written yet. Write it: begin here.")
        .endsWith("again  mvn test -Dtest=" + first.className() + "Test   or all: mvn test");
  }

  @Test
  void one_green_exercise_says_what_was_shown() {
    var shown = new Verdict.Passed(6, "", List.of("100 requests in flight at once"));
    assertThat(page(OWN, first(shown)))
        .endsWith("Green. Now the whole course again: mvn test\n  100 requests in flight at once");
    assertThat(page(STUDENT, first(shown))).endsWith("\n  100 requests in flight at once");
    assertThat(page(OWN, first(shown, shown))).doesNotContain("in flight");
  }

  @Test
  void whoever_asked_the_coach_asks_it_again() {
    assertThat(byCoach(first(UNTOUCHED))).contains("  hint   " + Kata.command("hint", "ch10/ex10") + "\n")
        .endsWith("again  " + Kata.command("test", "ch10/ex10") + "   or all: " + Kata.command("test"))
        .doesNotContain("mvn");
    assertThat(byCoach(first(GREEN)))
        .endsWith("Green. Now the whole course again: " + Kata.command("test"));
  }

  private static String byCoach(List<Outcome> outcomes) {
    return String.join("\n", Report.of(COURSE, OWN, outcomes, Caller.COACH, false));
  }

  @Test
  void all_green_says_so() {
    assertThat(page(OWN, all(GREEN))).contains("All " + COURSE.exercises().size() + " exercises are green.")
        .doesNotContain("Next:");
  }

  @Test
  void the_next_exercise_is_the_first_that_is_not_green_with_its_first_failure() {
    var failures =
        List.of(
            new Failure(Failure.Kind.EXPECTATION, "keeps_the_order", "Found 2, expected 1.",
                List.of("SyncScraper.java:31")),
            new Failure(Failure.Kind.EXPECTATION, "another_one", "Other words.", List.of()));
    var page = page(OWN, first(GREEN, new Verdict.Failed(failures, 3, "a print\n"), UNTOUCHED));
    assertThat(page)
        .contains("Next: ch10/ex20", "red: keeps the order", "Found 2, expected 1.",
            "Your code: SyncScraper.java:31")
        .contains("1 more of its tests is red.", "| a print")
        .doesNotContain("Other words.", "Welcome");
  }

  @Test
  void what_was_worked_on_and_is_broken_has_a_line_wherever_it_stands() {
    var broken = new Verdict.NotCompiled(
        List.of(new CompilerError("AsyncScraper.java", 12, 3, "';' expected", "")), false);
    assertThat(page(OWN, first(UNTOUCHED, UNTOUCHED, broken)))
        .containsPattern(
            "ch10/ex30 +AsyncScraper +not compiled +It does not compile: AsyncScraper.java:12: ';' expected");
  }

  @Test
  void an_instructor_sees_every_exercise_in_a_line_and_whose_tests_were_run() {
    var page = page(STUDENT, first(GREEN, UNTOUCHED, new Verdict.Missing(Path.of("/x/AsyncScraper.java"))));
    assertThat(page)
        .contains(STUDENT.folder().toString(), "The tests are those of " + COURSE.root())
        .containsPattern("ch10/ex10 .* green")
        .containsPattern("ch10/ex20 .* untouched")
        .containsPattern("ch10/ex30 .* missing +There is no file AsyncScraper.java")
        .doesNotContain("Next:");
  }

  @Test
  void colours_are_there_only_when_asked_for() {
    assertThat(page(OWN, all(GREEN))).doesNotContain("\033");
    assertThat(String.join("\n", Report.of(COURSE, OWN, all(GREEN), Caller.BUILD, true)))
        .contains("\033[32m");
  }

  @Test
  void names_are_found_in_every_form_that_one_may_type() {
    var exercises = COURSE.exercises();
    var sync = exercises.stream().filter(exercise -> exercise.name().equals("ex20_sync")).toList();
    for (var typed : List.of("SyncScraperTest", "SyncScraper", "ch10/ex20", "ex20_sync", "ch10_web/ex20_sync",
        "syncscrapertest#any")) {
      assertThat(Selection.of(exercises, typed)).describedAs(typed).isEqualTo(sync);
    }
    assertThat(Selection.of(exercises, "ch10")).isEqualTo(CHAPTER.exercises());
    assertThat(Selection.of(exercises, "")).isEqualTo(exercises);
    assertThat(Selection.of(exercises, "nosuch")).isEmpty();
  }

  @Test
  void a_mistyped_name_is_answered_with_the_nearest() {
    List<Exercise> exercises = COURSE.exercises();
    assertThat(NearestNames.sentence(exercises, "SynkScraperTest", Caller.BUILD))
        .startsWith(
            "No exercise is called SynkScraperTest. Did you mean one of these? SyncScraperTest (ch10/ex20)");
    assertThat(NearestNames.sentence(exercises, "SynkScraper", Caller.COACH))
        .contains("Did you mean one of these? SyncScraper (ch10/ex20)");
  }

  @Test
  void an_older_java_is_warned_of() {
    assertThat(JavaVersion.warning(Runtime.Version.parse("25.0.1"))).isPresent();
    assertThat(JavaVersion.warning(Runtime.Version.parse("25.0.3+9"))).isEmpty();
    assertThat(JavaVersion.warning(Runtime.Version.parse("25.0.4"))).isEmpty();
  }
}
