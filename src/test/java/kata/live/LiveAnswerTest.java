package kata.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.bank.Books;
import kata.course.AnswerCompiler;
import kata.course.Course;
import kata.course.Exercise;
import kata.gate.Stillness;
import kata.live.Event.Doing;
import kata.live.LiveAnswer.Loading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LiveAnswerTest {
  private static final Course COURSE = Course.at(Path.of(System.getProperty("kata.basedir", "")));
  private static final AnswerCompiler COMPILER = AnswerCompiler.open();
  private static final Work LITTLE = new Work(3, Duration.ofMillis(1), 7);

  @AfterAll
  static void close() {
    COMPILER.close();
  }

  private static Exercise exercise(String className) {
    return COURSE.exercises().stream().filter(one -> one.className().equals(className)).findFirst()
        .orElseThrow();
  }

  private static LiveAnswer reference(String className) {
    var exercise = exercise(className);
    return ((Loading.Ready) LiveAnswer.load(COMPILER, exercise, exercise.solutionFolder())).answer();
  }

  static Stream<String> playable() {
    return COURSE.exercises().stream()
        .filter(one -> LiveAnswer.load(COMPILER, one, one.solutionFolder()) instanceof Loading.Ready)
        .map(Exercise::className);
  }

  @Test
  void only_what_asks_for_no_site_no_ledger_and_no_numbers_has_nothing_to_run() {
    var playable = playable().toList();
    assertThat(COURSE.exercises().stream().map(Exercise::className).filter(name -> !playable.contains(name)))
        .containsExactlyInAnyOrder("NameParser", "AsyncBankBreaker", "BankBreaker", "AtomicAccount");
  }

  @ParameterizedTest
  @MethodSource("playable")
  void every_reference_does_its_work_and_every_task_of_it_is_seen(String className) throws Exception {
    var events = new CopyOnWriteArrayList<Event>(); // told by whoever does the work
    var result = reference(className).run(LITTLE, events::add);
    switch (result) {
      case Result.Pages pages ->
          assertThat(pages.found()).allMatch(found -> !found.name().isEmpty());
      case Result.Money money -> assertThat(money.end()).hasSize(5);
      case Result.Numbers numbers ->
          assertThat(numbers.results()).containsExactly(2000001.0, 2000002.0, 2000003.0);
    }
    Stillness.await(() -> ended(events).size() == 3); // the site may tell of a page when it has been read already
    var ended = ended(events);
    // The first answer, or the deadline, may come before the last task has begun.
    boolean isCutShort = result instanceof Result.Pages pages && pages.found().size() < LITTLE.n();
    assertThat(ended).isSubsetOf(1, 2, 3).hasSizeGreaterThanOrEqualTo(isCutShort ? 0 : 3);
    assertThat(events).allMatch(event -> !event.where().isEmpty());
  }

  private static Set<Integer> ended(List<Event> events) {
    return events.stream().filter(event -> event.doing().isEnd()).map(Event::task)
        .collect(Collectors.toSet());
  }

  @Test
  void a_bank_with_a_lock_keeps_its_books_and_its_transfers_queue_up() throws Exception {
    var events = new CopyOnWriteArrayList<Event>();
    var result =
        (Result.Money) reference("LockedBank").run(new Work(20, Duration.ofMillis(2), 7), events::add);
    assertThat(result.verdict()).isInstanceOf(Books.Verdict.Right.class);
    assertThat(events).extracting(Event::doing).contains(Doing.WAITS, Doing.QUEUES, Doing.WORKS, Doing.DONE);
    assertThat(events.stream().map(Event::where).collect(Collectors.toSet())).hasSize(20);
  }

  @Test
  void the_same_seed_gives_the_same_transfers() {
    assertThat(LITTLE.transfers()).isEqualTo(LITTLE.transfers())
        .isNotEqualTo(new Work(3, Duration.ofMillis(1), 8).transfers());
  }

  @Test
  void pages_without_sockets_come_too() throws Exception {
    var result = reference("VirtualScraper").run(new Work(100, Duration.ofMillis(1), 1, false));
    assertThat(((Result.Pages) result).found()).hasSize(100);
  }

  @Test
  void a_stub_says_that_it_is_not_written(@TempDir Path folder) throws Exception {
    var stub = scraper(folder, "throw new UnsupportedOperationException(\"Write scrape().\");");
    assertThatThrownBy(() -> stub.run(LITTLE)).isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("Write scrape().");
  }

  @Test
  void an_answer_that_does_not_compile_or_has_lost_its_constructor_is_stopped(@TempDir Path folder)
      throws Exception {
    var exercise = exercise("SyncScraper");
    var file = folder.resolve("SyncScraper.java");
    Files.writeString(file, "package ch10_web.ex20_sync; public class SyncScraper {");
    assertThat(LiveAnswer.load(COMPILER, exercise, folder))
        .isInstanceOfSatisfying(Loading.Stopped.class,
            stopped -> assertThat(stopped.sentence()).contains("compile"));
    Files.writeString(file, "package ch10_web.ex20_sync; public class SyncScraper {}");
    assertThat(LiveAnswer.load(COMPILER, exercise, folder)).isEqualTo(
        new Loading.Stopped(
            "SyncScraper no longer fits: keep the names, parameters and results of the stub."));
  }

  @Test
  void what_is_no_list_is_told(@TempDir Path folder) throws Exception {
    var answer = scraper(folder, "return null;");
    assertThatThrownBy(() -> answer.run(LITTLE)).isInstanceOf(Trouble.class)
        .hasMessage("scrape() returned null, no list of Pokemon.");
  }

  private static LiveAnswer scraper(Path folder, String body) throws IOException {
    Files.writeString(
        folder.resolve("SyncScraper.java"),
        """
            package ch10_web.ex20_sync;
            public class SyncScraper {
              public SyncScraper(java.net.URI site) {}
              public java.util.List<kata.pokedex.Pokemon> scrape(java.util.List<Integer> numbers) { %s }
            }
            """.formatted(body));
    return ((Loading.Ready) LiveAnswer.load(COMPILER, exercise("SyncScraper"), folder)).answer();
  }
}
