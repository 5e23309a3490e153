package ch10_web.ex60_from_sync;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import kata.gate.Call;
import kata.gate.Stillness;
import kata.pokedex.Pokedex;
import kata.pokedex.Pokemon;

/**
 * The asynchronous code that is given: each fetch is a future, pending until the test completes it.
 *
 * <p>Thread-safe.
 */
final class Fetches implements IntFunction<CompletableFuture<Pokemon>> {
  private record Fetch(int number, CompletableFuture<Pokemon> page) {}

  private final List<Fetch> started = new CopyOnWriteArrayList<>();
  private final long created = System.nanoTime();
  private volatile boolean ended;

  @Override
  public CompletableFuture<Pokemon> apply(int number) {
    var page = new CompletableFuture<Pokemon>();
    started.add(new Fetch(number, page));
    Stillness.moved();
    if (ended) {
      complete(number, page);
    }
    return page;
  }

  /** The same fetches, but for this number it throws instead. */
  IntFunction<CompletableFuture<Pokemon>> refusing(int number, RuntimeException error) {
    return each -> {
      if (each == number) {
        throw error;
      }
      return apply(each);
    };
  }

  /** A page that has come. */
  static CompletableFuture<Pokemon> come(int number) {
    return CompletableFuture.completedFuture(new Pokemon(number, Pokedex.name(number)));
  }

  /** How many fetches have been started. */
  int count() {
    return started.size();
  }

  /** The page of this number, fetched before. */
  CompletableFuture<Pokemon> page(int number) {
    return started.stream().filter(fetch -> fetch.number() == number).findFirst().orElseThrow().page();
  }

  /** Lets this page come, fetched before. */
  void complete(int number) {
    complete(number, page(number));
  }

  private static void complete(int number, CompletableFuture<Pokemon> page) {
    page.complete(new Pokemon(number, Pokedex.name(number)));
    Stillness.moved();
  }

  /** Those of these numbers whose pages were fetched, and not cancelled. */
  List<Integer> notCancelled(Integer... numbers) {
    return started.stream()
        .filter(fetch -> List.of(numbers).contains(fetch.number()) && !fetch.page().isCancelled())
        .map(Fetch::number)
        .toList();
  }

  /** Lets every page come, also those that are fetched from now on: nobody is left waiting. */
  void end() {
    ended = true;
    started.forEach(fetch -> complete(fetch.number(), fetch.page()));
  }

  /**
   * Lets the pages from 1 on come, one after each third of a deadline, until the call is over. Whatever the machine does
   * in between, a call with one deadline for all pages is not over before it; one that has less for a page is, unless it
   * wakes up very late.
   *
   * @return whether it was not over before the deadline, though some page came, and from one to the next it never took
   *     as long as the deadline is
   */
  boolean comeSteadily(Call<?> call, int pages, Duration deadline) throws InterruptedException {
    if (!call.reaches(() -> count() == pages)) {
      return false;
    }
    long longest = 0;
    long last = System.nanoTime();
    try (var _ = Stillness.pending()) {
      for (int number = 1; number <= pages && !call.thread().join(deadline.dividedBy(3)); number++) {
        complete(number);
        longest = Math.max(longest, System.nanoTime() - last);
        last = System.nanoTime();
      }
    }
    long end = System.nanoTime();
    return page(1).isDone()
        && !page(1).isCancelled()
        && Math.max(longest, end - last) < deadline.toNanos()
        && end - created >= deadline.toNanos();
  }
}
