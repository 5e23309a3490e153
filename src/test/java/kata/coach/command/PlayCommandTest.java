package kata.coach.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kata play}, typed as a student types it, with little work. */
class PlayCommandTest {
  private static final String SYNC = "ch10_web/ex20_sync";

  @TempDir private Path folder;

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Map<String, String> before =
      Map.of("kata.basedir", System.getProperty("kata.basedir", ""), "kata.cwd",
          System.getProperty("kata.cwd", ""));
  private CopiedCourse course;

  @BeforeEach
  void copy() throws IOException {
    course = CopiedCourse.in(folder.resolve("kata"));
    System.setProperty("kata.basedir", course.root().toString());
    System.setProperty("kata.cwd", course.root().toString());
  }

  @AfterEach
  void restore() {
    System.setOut(out);
    System.setErr(err);
    before.forEach(System::setProperty);
  }

  /** What a command printed, to either stream, and its exit code. */
  private record Printed(int exitCode, String text) {}

  private static Printed play(String... words) {
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    int exitCode = KataCommand.run(Stream.concat(Stream.of("play"), Stream.of(words)).toArray(String[]::new));
    return new Printed(exitCode, bytes.toString(StandardCharsets.UTF_8));
  }

  private static Printed reference(String... words) {
    return play(Stream.concat(Stream.of(words), Stream.of("--answers", "solutions")).toArray(String[]::new));
  }

  @Test
  void pages_are_told_as_they_come_with_results_time_and_a_row_for_each() {
    var played = reference("ch10/ex20", "--n", "3", "--delay", "1");
    assertThat(played.text())
        .contains("Downloading Pokémon 01...", "Retrieved 03=Venusaur",
            "results=[01=Bulbasaur, 02=Ivysaur, 03=Venusaur]", "At most 1 at once, asked for by 1 thread.")
        .containsPattern("The code ran in \\d+\\.\\d\\d seconds\\.")
        .containsPattern("(?m)^ {3}3  .*░.*  main$")
        .doesNotContain("\033");
    assertThat(played.exitCode()).isEqualTo(0);
  }

  @Test
  void a_bank_without_a_lock_and_one_with_it_tell_what_became_of_the_money() {
    var unsafe = reference("ThreadedBank", "--n", "3", "--delay", "1", "--seed", "7");
    assertThat(unsafe.text()).contains("initial={Ash=1000, Misty=1000", "\n...\n", "final={Ash=", "sum=");
    var safe = reference("ch40/ex40", "--n", "3", "--delay", "1", "--seed", "7");
    assertThat(safe.text()).contains("sum=5000", "The books are right.", "thread 03", "--seed 7");
    assertThat(safe.exitCode()).isEqualTo(0);
  }

  @Test
  void numbers_are_told_and_the_processes_that_computed_them() {
    var played = reference("ch60/ex20", "--n", "2");
    assertThat(played.text())
        .contains("Doing math, starting_number=1...", "Done with math, starting_number=2.",
            "results=[2000001.0, 2000002.0]")
        .containsPattern("process \\d+");
    assertThat(played.exitCode()).isEqualTo(0);
  }

  @Test
  void of_many_only_every_tenth_is_told_and_the_timeline_stays_short() {
    var played = reference("ch20/ex10", "--n", "60", "--delay", "1");
    assertThat(played.text()).contains("6 of 60 pages", "60 of 60 pages", "… 30 more …", "virtual thread")
        .doesNotContain("Downloading", "7 of 60");
  }

  @Test
  void a_stub_is_a_sentence_and_1() {
    var played = play("ch10/ex20");
    assertThat(played.text())
        .isEqualToIgnoringNewLines(
            "SyncScraper is not written yet. Write scrape(): begin with a single page, and client.send."
                + "The reference: ./kata play ch10/ex20 --answers solutions");
    assertThat(played.exitCode()).isEqualTo(1);
  }

  @Test
  void what_an_answer_throws_is_told_with_its_own_lines_alone() throws IOException {
    course.save(SYNC,
        course.solution(SYNC).replace("return found;", "throw new IllegalStateException(\"oh\");"));
    var played = play("ch10/ex20", "--n", "1", "--delay", "1");
    assertThat(played.text()).contains("Your code threw an unexpected IllegalStateException: oh")
        .containsPattern("Your code: SyncScraper\\.java:\\d+").doesNotContain("\tat ");
    assertThat(played.exitCode()).isEqualTo(1);
  }

  @Test
  void an_answer_that_ends_the_jvm_or_does_not_compile_does_not_take_the_coach_along() throws IOException {
    course.save(SYNC, course.solution(SYNC).replace("return found;", "System.exit(0); return found;"));
    var ended = play("ch10/ex20", "--n", "1", "--delay", "1");
    assertThat(ended.text()).contains("It ended the whole JVM with exit code 0");
    assertThat(ended.exitCode()).isEqualTo(1);

    course.save(SYNC,
        course.solution(SYNC).replace("return found;", "return List.of(new Pokemon[1 << 30]);"));
    assertThat(play("ch10/ex20", "--n", "1", "--delay", "1").text()).contains("It used up its memory");

    course.save(SYNC, "package ch10_web.ex20_sync; public class SyncScraper {");
    assertThat(play("ch10/ex20").text()).contains("It does not compile");
  }

  @Test
  void bad_use_is_a_sentence_and_2() {
    assertMisused(play("SynScraper"), "No exercise is called SynScraper");
    assertMisused(play("ch10/ex20", "--n", "0"), "--n 0 is too few");
    assertMisused(play("ch10/ex20", "--n", "many"), "many");
    assertMisused(play("ch10/ex20", "--delay", "-1"), "--delay -1 is no delay");
    assertMisused(play("ch10/ex20", "--answers", "nowhere"), "There is no folder");
    assertMisused(reference("ch10/ex10"), "There is nothing to play in ch10/ex10");
    assertMisused(reference("ch10/ex20", "--n", "2000"), "at most 1025 pages");
    assertMisused(reference("ch10/ex20", "--seed", "1"), "--seed is for transfers");
    assertMisused(reference("ch50/ex10", "--delay", "1"), "numbers take the time that they take");
  }

  private static void assertMisused(Printed printed, String sentence) {
    assertThat(printed.text()).contains(sentence).doesNotContain("Exception", "\tat ");
    assertThat(printed.exitCode()).isEqualTo(2);
  }

  @Test
  void whoever_ends_the_coach_ends_the_play_too() throws Exception {
    course.save(SYNC, course.solution(SYNC).replace("return found;", "while (true) Thread.onSpinWait();"));
    var coach = new ProcessBuilder(course.coach("play", "ch10/ex20", "--n", "1", "--delay", "1"))
        .redirectErrorStream(true).start();
    try (var lines =
        new BufferedReader(new InputStreamReader(coach.getInputStream(), StandardCharsets.UTF_8))) {
      var line = lines.readLine();
      while (line != null && !line.startsWith("Retrieved 01")) {
        line = lines.readLine();
      }
      assertThat(line).isEqualTo("Retrieved 01=Bulbasaur");
      var play = coach.toHandle().descendants().toList();
      assertThat(play).hasSize(1);
      coach.destroy();
      play.getFirst().onExit().get();
      assertThat(coach.waitFor()).isNotZero();
    } finally {
      coach.descendants().forEach(ProcessHandle::destroyForcibly);
      coach.destroyForcibly();
    }
  }
}
