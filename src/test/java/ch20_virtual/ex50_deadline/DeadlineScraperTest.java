package ch20_virtual.ex50_deadline;

import static kata.testing.DeadlineAssertions.assertEnds;
import static kata.testing.DeadlineAssertions.assertEndsAtDeadline;
import static kata.testing.DeadlineAssertions.assertNotBefore;
import static kata.testing.DeadlineAssertions.assertOneDeadline;
import static kata.testing.DeadlineAssertions.numbers;
import static kata.testing.EndAssertions.assertIOExceptionItself;
import static kata.testing.EndAssertions.assertInterrupted;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.EndAssertions.outcome;
import static kata.testing.EndAssertions.resultOf;
import static kata.testing.FetchAssertions.assertCancelled;
import static kata.testing.FetchAssertions.firstComesLast;
import static kata.testing.ScrapeAssertions.assertScraped;
import static kata.testing.ScrapeAssertions.assertScrapedInAnyOrder;
import static kata.testing.ScrapeAssertions.numbersTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import kata.gate.Call;
import kata.gate.Stillness;
import kata.pokedex.BlockingPokedex;
import kata.pokedex.BlockingPokedex.WhenInterrupted;
import kata.pokedex.Pokemon;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineScraperTest {
  private static final Duration FAR_AWAY = Duration.ofDays(1);
  private final BlockingPokedex pokedex = BlockingPokedex.open();

  @AfterEach
  void close() {
    pokedex.close();
  }

  @Test
  void takes_no_number_one_a_number_twice_or_200_numbers() throws Exception {
    for (var numbers : List.of(List.<Integer>of(), List.of(25), List.of(7, 7), numbersTo(200))) {
      var call = started(pokedex, numbers, FAR_AWAY);
      assertEnds("All pages had come, long before the deadline", call);
      assertScrapedInAnyOrder(resultOf(call), numbers);
    }
  }

  @Test
  void returns_the_pokemon_in_the_order_asked_for() {
    var numbers = List.of(150, 4, 25, 1, 669);
    assertScraped(
        firstComesLast(pokedex, numbers, () -> new DeadlineScraper(pokedex).scrape(numbers, FAR_AWAY)),
        numbers);
  }

  @Test
  void asks_for_all_pages_at_once_and_waits_for_the_last_one() {
    pokedex.holdAll();
    var call = started(pokedex, numbersTo(1000), FAR_AWAY);
    boolean all = call.reaches(() -> pokedex.inside() == 1000);
    assertThat(all)
        .withFailMessage(
            () -> "No page had come, and " + pokedex.fetches() + " of 1000 were on their way; it "
                + (call.isOver() ? outcome(call) : "waits") + ". Expected: all are, until the deadline.")
        .isTrue();
    pokedex.releaseAll();
    assertEnds("All pages had come, long before the deadline", call);
    assertScrapedInAnyOrder(resultOf(call), numbersTo(1000));
  }

  @Test
  void returns_at_the_deadline_what_has_come_and_cancels_the_rest() throws InterruptedException {
    for (int misses = 0, unasked = 0, millis = 50; millis <= 30_000; millis *= 2) {
      try (var some = BlockingPokedex.open().hold(2, 4)) {
        var deadline = Duration.ofMillis(millis);
        long start = System.nanoTime();
        var call = started(some, numbersTo(5), deadline);
        Stillness.await(() -> call.isOver() || (some.fetches() == 5 && some.inside() == 2));
        boolean longBefore = !call.isOver() && System.nanoTime() - start < deadline.toNanos() / 4;
        assertEndsAtDeadline(deadline, call);
        assertNotBefore(deadline, start, call);
        if (call.error() == null && List.of(1, 3, 5).equals(numbers(call).stream().sorted().toList())) {
          assertCancelled("the deadline was over", some, 2, 4);
          return;
        }
        if (call.error() != null || (longBefore && ++misses == 2)
            || (some.fetches() < 5 && ++unasked == 6)) {
          throw new AssertionError(
              "The deadline was %d ms; of 1 to 5, pages 2 and 4 never came. It %s."
                  .formatted(millis, outcome(call)),
              call.error());
        }
      }
    }
    throw new AssertionError(
        "Whatever the deadline, it did not return pages 1, 3 and 5, which came at once.");
  }

  @Test
  void lets_nothing_in_that_comes_after_the_deadline() throws InterruptedException {
    pokedex.hold(2).whenInterrupted(2, WhenInterrupted.COMES);
    var deadline = Duration.ofMillis(50);
    var call = started(pokedex, numbersTo(3), deadline);
    assertEndsAtDeadline(deadline, call);
    assertThat(numbers(call))
        .withFailMessage(
            "Page 2 came when it was cancelled, so after the deadline. Expected: it is left out.")
        .doesNotContain(2);
  }

  @Test
  void has_one_deadline_for_all_pages_together() throws InterruptedException {
    assertOneDeadline((pages, numbers, deadline) -> new DeadlineScraper(pages).scrape(numbers, deadline));
  }

  @Test
  void throws_the_IOException_of_a_page_at_once_and_cancels_the_rest() {
    pokedex.holdAll().fail(3, new IOException("page 3 answered 500"));
    var call = inside(3);
    pokedex.release(3);
    assertEnds("Page 3 had failed", call);
    assertIOExceptionItself("page 3 answered 500", errorOf(call), "500");
    assertCancelled("page 3 had failed", pokedex, 1, 2);
  }

  @Test
  void cancels_all_pages_when_it_is_interrupted() {
    pokedex.holdAll();
    var call = inside(3);
    call.interrupt();
    assertEnds("It had been interrupted", call);
    assertInterrupted(call);
    assertCancelled("scrape() had been interrupted", pokedex, 1, 2, 3);
  }

  private Call<List<Pokemon>> inside(int pages) {
    var call = started(pokedex, numbersTo(pages), FAR_AWAY);
    call.reaches(() -> pokedex.inside() == pages);
    return call;
  }

  private static Call<List<Pokemon>> started(BlockingPokedex pokedex, List<Integer> numbers,
      Duration deadline) {
    return Call.start(() -> new DeadlineScraper(pokedex).scrape(numbers, deadline));
  }
}
