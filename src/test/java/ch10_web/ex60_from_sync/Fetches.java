package ch10_web.ex60_from_sync;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
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

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

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
    if (!await(call, () -> count() == pages)) {
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

  /**
   * Waits until it is so, the call is over, or nothing moves any more. A thread that waits with a deadline will move
   * one day. That is no reason to wait for it here: it is given up when it has slept through fifty beats in one and
   * the same wait, while the rest of the process did next to nothing.
   */
  static boolean await(Call<?> call, BooleanSupplier done) {
    var nap = new Nap(call.thread().threadId());
    Stillness.await(() -> done.getAsBoolean() || call.isOver() || nap.isLong());
    return done.getAsBoolean();
  }

  /** Asked at each beat of a heart, in its thread. */
  private static final class Nap {
    private final long sleeper;
    private long waits;
    private int beats;
    private long heart;
    private long process;

    Nap(long sleeper) {
      this.sleeper = sleeper;
      begin();
    }

    private void begin() {
      waits = waits();
      beats = 0;
      heart = THREADS.getCurrentThreadCpuTime();
      process = SYSTEM.getProcessCpuTime();
    }

    /** How many waits the sleeper has begun so far; 0 if it is awake or has ended. */
    private long waits() {
      var info = THREADS.getThreadInfo(sleeper);
      return info == null || !info.getThreadState().name().endsWith("WAITING") ? 0 : info.getWaitedCount();
    }

    boolean isLong() {
      if (waits == 0 || waits() != waits) {
        begin();
        return false;
      }
      if (++beats < 50) {
        return false;
      }
      // Two hearts beat, this one and that of the watch over the test; the rest may do half as much as one of them.
      boolean quiet =
          2 * (SYSTEM.getProcessCpuTime() - process) < 5 * (THREADS.getCurrentThreadCpuTime() - heart);
      begin();
      return quiet;
    }
  }
}
