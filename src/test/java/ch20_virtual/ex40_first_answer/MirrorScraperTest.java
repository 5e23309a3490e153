package ch20_virtual.ex40_first_answer;

import static kata.testing.EndAssertions.assertIOExceptionItself;
import static kata.testing.EndAssertions.assertInterrupted;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.EndAssertions.outcome;
import static kata.testing.EndAssertions.resultOf;
import static kata.testing.FetchAssertions.assertCancelled;
import static kata.testing.FetchAssertions.assertInside;
import static kata.testing.FetchAssertions.assertWaits;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.gate.Call;
import kata.gate.Stillness;
import kata.pokedex.BlockingPokedex;
import kata.pokedex.BlockingPokedex.WhenInterrupted;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MirrorScraperTest {
  private final List<BlockingPokedex> mirrors = Stream.generate(BlockingPokedex::open).limit(3).toList();
  private final MirrorScraper scraper = new MirrorScraper(List.<PageSource>copyOf(mirrors));

  MirrorScraperTest() {
    for (int i = 0; i < 3; i++) {
      mirrors.get(i).name(25, "Pikachu of mirror " + i);
    }
  }

  @AfterEach
  void close() {
    mirrors.forEach(BlockingPokedex::close);
  }

  @Test
  void asks_all_mirrors_at_once() {
    assertWaits("no mirror had answered yet", started());
  }

  @Test
  void asks_a_hundred_mirrors_at_once_each_in_a_thread_of_its_own() {
    var all = mirrors.getFirst().holdAll();
    var call = Call.start(() -> new MirrorScraper(Collections.nCopies(100, all)).scrape(25));
    all.awaitInside(100);
    assertInside(all, 100);
    assertThat(all.threads()).withFailMessage("The caller asked a mirror itself.")
        .doesNotContain(call.thread());
  }

  @Test
  void returns_the_answer_that_comes_first_while_the_other_mirrors_never_answer() {
    for (int first = 2; first >= 0; first--) {
      var call = started();
      mirrors.get(first).release(25);
      assertAnswers(first, call);
    }
  }

  @Test
  void cancels_the_other_mirrors_when_one_has_answered() {
    var call = started();
    mirrors.get(1).release(25);
    assertAnswers(1, call);
    assertCancelled("mirror 1 had answered", mirrors.get(0), 25);
    assertCancelled("mirror 1 had answered", mirrors.get(2), 25);
  }

  @Test
  void returns_the_first_answer_also_when_a_cancelled_mirror_answers_late() {
    mirrors.get(0).whenInterrupted(25, WhenInterrupted.COMES);
    var call = started();
    mirrors.get(1).release(25);
    assertAnswers(1, call);
  }

  @Test
  void goes_on_waiting_when_a_mirror_fails_and_another_may_still_answer() {
    mirrors.get(0).fail(25, new IOException("mirror 0 answered 500"));
    mirrors.get(2).fail(25, new IllegalStateException("mirror 2 has no heading"));
    var call = started();
    mirrors.get(0).release(25);
    mirrors.get(2).release(25);
    Stillness.await(() -> call.isOver() || threadsAlive() == 1);
    mirrors.get(1).release(25);
    assertAnswers(1, call);
  }

  @Test
  void throws_an_IOException_when_every_mirror_has_failed() {
    for (int i = 0; i < 3; i++) {
      mirrors.get(i).fail(25, new IOException("a mirror answered 503"));
    }
    var call = Call.start(() -> scraper.scrape(25));
    assertIOExceptionItself("all mirrors answered 503", errorOf(call), "503");
  }

  @Test
  void throws_an_IOException_also_when_the_mirrors_have_failed_with_unchecked_exceptions() {
    mirrors.get(0).fail(25, new IllegalStateException("mirror 0 has no heading"));
    var call = Call.start(() -> new MirrorScraper(List.of(mirrors.get(0))).scrape(25));
    assertIOExceptionItself("the only mirror had no heading", errorOf(call), "no heading");
  }

  @Test
  void leaves_no_thread_at_work_when_it_is_interrupted() {
    var call = started();
    call.interrupt();
    assertInterrupted(call);
    mirrors.forEach(mirror -> assertCancelled("scrape() had been interrupted", mirror, 25));
  }

  /** A call that has asked all mirrors, of which none has answered yet. */
  private Call<Pokemon> started() {
    mirrors.forEach(mirror -> mirror.releaseAll().holdAll());
    var before = mirrors.stream().mapToInt(BlockingPokedex::fetches).toArray();
    var call = Call.start(() -> scraper.scrape(25));
    Stillness.await(() -> call.isOver() || asked(before) == 3);
    int asked = asked(before);
    assertThat(asked)
        .withFailMessage(() -> "None of 3 mirrors had answered, and " + asked + " had been asked; it "
            + (call.isOver() ? outcome(call) : "waits") + ". Expected: all 3 are asked at once.")
        .isEqualTo(3);
    return call;
  }

  private int asked(int[] before) {
    return (int) IntStream.range(0, 3).filter(i -> mirrors.get(i).fetches() > before[i]).count();
  }

  private long threadsAlive() {
    return mirrors.stream().flatMap(mirror -> mirror.threads().stream()).filter(Thread::isAlive).count();
  }

  private static void assertAnswers(int mirror, Call<Pokemon> call) {
    assertThat(call.ends())
        .withFailMessage(
            () -> "Mirror " + mirror + " had answered, and it still waits: " + call.whereItStands()
                + ". Expected: the first answer is enough.")
        .isTrue();
    assertThat(resultOf(call)).isEqualTo(new Pokemon(25, "Pikachu of mirror " + mirror));
  }
}
