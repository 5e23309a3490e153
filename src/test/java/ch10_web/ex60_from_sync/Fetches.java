package ch10_web.ex60_from_sync;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
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
   * Lets the pages from 1 on come, one after each pause, until the call is over.
   *
   * @return how long it took at most from one page to the next, or to the end of the call, whatever the machine did
   *     in between; for ever if the call did not fetch all pages, or did not wait for the first
   */
  Duration comeSteadily(Call<?> call, int pages, Duration pause) throws InterruptedException {
    long longest = 0;
    long last = System.nanoTime();
    if (!call.reaches(() -> count() == pages)) {
      return ChronoUnit.FOREVER.getDuration();
    }
    try (var _ = Stillness.pending()) {
      for (int number = 1; number <= pages; number++) {
        boolean over = call.thread().join(pause);
        if (over && number == 1) {
          return ChronoUnit.FOREVER.getDuration();
        }
        long now = System.nanoTime();
        if (!over) {
          complete(number);
        }
        longest = Math.max(longest, System.nanoTime() - last);
        last = now;
        if (over) {
          break;
        }
      }
    }
    return Duration.ofNanos(longest);
  }
}
