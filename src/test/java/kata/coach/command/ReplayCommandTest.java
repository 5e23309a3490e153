package kata.coach.command;

import static kata.coach.command.TypedCommands.kata;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A red verdict names its schedule, and {@code kata replay} shows it again. */
class ReplayCommandTest {
  private static final String LOCKED = "ch40_locks/ex40_reentrant_lock";
  private static final Pattern COMMAND = Pattern.compile("See it again: (?:\\./)?kata (replay \\S+ (\\S+))");

  @TempDir private Path folder;

  private TypedCommands commands;

  @BeforeEach
  void copy() throws IOException {
    commands = TypedCommands.in(folder);
  }

  @AfterEach
  void restore() {
    commands.close();
  }

  private void save(String exercise, String mistake) throws IOException {
    commands.course().save(exercise, commands.course().wrong(exercise, mistake));
  }

  /** The words of the command that a red verdict shows. */
  private static String[] shown(TypedCommands.Printed red) {
    var command = COMMAND.matcher(red.text());
    assertThat(command.find()).as(red.text()).isTrue();
    return command.group(1).split(" ");
  }

  /** The steps of a story, without the margin. */
  private static List<String> steps(String text) {
    return text.lines().map(String::strip).filter(line -> line.matches("\\d+  .*")).toList();
  }

  @Test
  void shows_the_story_of_a_red_verdict_again() throws IOException {
    save(LOCKED, "TwoLocks");
    var red = kata("test", LOCKED);
    var again = kata(shown(red));
    assertThat(again.exitCode()).isEqualTo(1);
    assertThat(again.text()).contains("keeps every balance right when two transfers run at once", "red: ",
        "One such schedule, step by step:");
    assertThat(steps(again.text())).isEqualTo(steps(red.text())).isNotEmpty();
  }

  @Test
  void shows_it_as_the_test_does_where_a_loop_takes_the_steps() throws IOException {
    save("ch40_locks/ex10_async_safe", "NoLock");
    var red = kata("test", "ch40/ex10");
    assertThat(steps(kata(shown(red)).text())).isEqualTo(steps(red.text())).isNotEmpty();
  }

  @Test
  void tells_the_steps_of_a_schedule_in_which_nothing_goes_wrong() throws IOException {
    save(LOCKED, "TwoLocks");
    var right = kata("replay", "ch40/ex40", "c-0");
    assertThat(right.text()).contains("schedule C-0", "right: every balance is right");
    assertThat(steps(right.text())).hasSizeGreaterThan(8);
    assertThat(right.exitCode()).isEqualTo(0);
  }

  @Test
  void says_in_a_sentence_what_it_cannot_find_and_ends_with_2() throws IOException {
    commands.course().save(LOCKED, commands.course().solution(LOCKED));
    for (var name : List.of("C-99d", "C99-0", "3b2c", "zzz", "")) {
      var refused = kata("replay", "ch40/ex40", name);
      assertThat(refused.exitCode()).as(refused.text()).isEqualTo(2);
      assertThat(refused.text().lines().toList()).as(name).hasSize(1);
    }
    assertThat(kata("replay", "ch40/ex40", "C-99d").text()).contains("no schedule of this scenario");
    assertThat(kata("replay", "ch40/ex40", "C99-0").text()).contains("come to no scenario C99");
    assertThat(kata("replay", "ch40/ex40", "zzz").text()).contains("A name looks like C-3b2c");
  }

  @Test
  void tells_the_usual_verdict_of_what_cannot_be_run() {
    var untouched = kata("replay", "ch40/ex40", "C-0");
    assertThat(untouched.text()).contains("Not written yet");
    assertThat(untouched.exitCode()).isEqualTo(1);
  }

  @Test
  void tells_who_decides_otherwise_each_time_that_this_cannot_be_seen_again() throws IOException {
    var moody = commands.course().solution(LOCKED).lines()
        .map(line -> line.contains("lock.lock()") ? line + MOOD : line)
        .collect(Collectors.joining("\n"));
    commands.course().save(LOCKED, moody);
    var again = kata("replay", "ch40/ex40", "C-0");
    assertThat(again.text()).contains("Your code is not deterministic");
    assertThat(again.exitCode()).isEqualTo(1);
  }

  private static final String MOOD = """

          int mood = Integer.getInteger("mood", 0);
          System.setProperty("mood", "" + (mood + 1));
          if (mood % 7 == 3) {
            ledger.read("Ash");
          }
      """;
}
