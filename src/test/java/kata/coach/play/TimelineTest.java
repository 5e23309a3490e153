package kata.coach.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.coach.Paint;
import kata.coach.play.Play.Look;
import kata.live.Event;
import kata.live.Event.Doing;
import kata.live.Kind;
import org.junit.jupiter.api.Test;

class TimelineTest {
  private static final Paint PLAIN = new Paint(false);

  private static Event at(int millis, int task, Doing doing, String where) {
    return new Event(task, doing, where, Duration.ofMillis(millis));
  }

  private static List<String> drawn(Kind kind, int millis, Event... events) {
    return new Timeline(kind, 26, PLAIN).lines(List.of(events), Duration.ofMillis(millis));
  }

  @Test
  void a_row_shows_when_a_task_waited_queued_and_worked_and_where() {
    var lines = drawn(
        Kind.TRANSFERS, 100, at(0, 1, Doing.WAITS, "ab"), at(0, 2, Doing.WAITS, "cd"),
        at(50, 1, Doing.QUEUES, "ab"),
        at(50, 2, Doing.WORKS, "cd"), at(75, 2, Doing.DONE, "cd"), at(75, 1, Doing.WORKS, "ab"),
        at(100, 1, Doing.DONE, "ab"));
    assertThat(lines).containsExactly(
        "      0 s       0.10 s",
        "   1  ░░░░░░░░····████  ab",
        "   2  ░░░░░░░░████      cd",
        "",
        "      ░ is verified  · waits for its turn  █ moves the money",
        "      At most 2 at once, in 2 threads.");
  }

  @Test
  void what_is_shorter_than_a_character_is_seen_all_the_same() {
    assertThat(drawn(Kind.TRANSFERS, 1000, at(0, 1, Doing.WAITS, ""), at(500, 1, Doing.WORKS, ""),
        at(501, 1, Doing.DONE, ""))).contains("   1  ░░░░░░░░░█          ");
  }

  @Test
  void what_was_given_up_ends_with_a_cross() {
    assertThat(drawn(Kind.MIRRORS, 100, at(0, 1, Doing.WAITS, "ab"), at(50, 1, Doing.CANCELLED, "ab")))
        .contains("   1  ░░░░░░░░×         ab");
  }

  @Test
  void a_long_name_of_a_thread_keeps_its_end() {
    var name = "HttpClient-17-of-a-long-name-Worker-0";
    assertThat(new Timeline(Kind.PAGES, 60, PLAIN).lines(
        List.of(at(0, 1, Doing.WAITS, name)), Duration.ofMillis(1)).get(1))
        .endsWith("  …of-a-long-name-Worker-0").hasSize(60);
  }

  @Test
  void nothing_heard_is_nothing_drawn() {
    assertThat(drawn(Kind.PAGES, 100)).isEmpty();
  }

  @Test
  void a_terminal_gets_a_bar_that_is_written_over_and_a_file_a_line_for_each_tenth() {
    assertThat(many(new Look(true, false, 80))).startsWith("\r··········").contains("\r██████████")
        .endsWith("█ 50 of 50 pages" + System.lineSeparator());
    assertThat(many(new Look(false, false, 80)).lines()).hasSize(10).first().isEqualTo("5 of 50 pages");
  }

  private static String many(Look look) {
    var bytes = new ByteArrayOutputStream();
    var lines = Lines.of(look, Kind.PAGES, 50, PLAIN, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    IntStream.rangeClosed(1, 50)
        .boxed()
        .flatMap(task -> Stream.of(at(0, task, Doing.WAITS, ""), at(1, task, Doing.DONE, "")))
        .forEach(lines::tell);
    lines.end();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
