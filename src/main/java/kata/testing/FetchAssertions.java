package kata.testing;

import static kata.testing.EndAssertions.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import kata.gate.Call;
import kata.gate.Stillness;
import kata.pokedex.BlockingPokedex;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;
import kata.proof.Proofs;
import org.jspecify.annotations.Nullable;

/** What the tests of code that fetches from a {@link BlockingPokedex} expect, told in sentences. */
public final class FetchAssertions {
  private FetchAssertions() {}

  /** Fails unless at least this many pages were on their way at once. */
  public static void assertInside(BlockingPokedex pokedex, int expected) {
    int most = pokedex.mostInside();
    if (most < expected) {
      throw new AssertionError(
          (most == 1 ? "1 page was on its" : most + " pages were on their") + " way at once, " + expected
              + " expected: begin with the next page before the last one has come.");
    }
    Proofs.add("%,d pages on their way at once".formatted(expected));
  }

  /** Fails unless every page was fetched in a virtual thread, and in one that fetched nothing else. */
  public static void assertVirtualThreadEach(BlockingPokedex pokedex) {
    var threads = pokedex.threads();
    var platform = threads.stream().filter(thread -> !thread.isVirtual()).toList();
    if (!platform.isEmpty()) {
      throw new AssertionError(
          "Of the " + threads.size() + " threads that fetched pages, " + platform.size()
              + " were platform threads, one of them \"" + platform.getFirst().getName()
              + "\". Expected: only virtual threads.");
    }
    if (threads.size() != pokedex.fetches()) {
      throw new AssertionError(
          pages(pokedex.fetches()) + " fetched in " + threads.size()
              + " virtual threads. Expected: a thread of its own for each; virtual threads are not pooled.");
    }
    Proofs.add("each page in a virtual thread of its own");
  }

  /**
   * Fails unless the fetches of these numbers are interrupted, and all threads end.
   *
   * @param when such as "page 7 had failed"
   */
  public static void assertCancelled(String when, BlockingPokedex pokedex, Integer... numbers) {
    var left = new ArrayList<>(List.of(numbers));
    if (!Stillness.await(() -> pokedex.interrupted().containsAll(left))) {
      left.removeAll(pokedex.interrupted());
      throw new AssertionError("When " + when + ", nobody cancelled the pages still on their way: " + left
          + ". Expected: their threads are interrupted.");
    }
    EndAssertions.assertEnded(when, pokedex.threads());
  }

  /**
   * Fails if the call ends, though threads of it are still at work.
   *
   * @param when such as "page 2 had failed, and the thread of page 1 was still at work"
   */
  public static void assertWaits(String when, Call<?> call) {
    if (call.ends()) {
      throw new AssertionError("When " + when + ", it " + outcome(call) + ". Expected: it waits.");
    }
  }

  /** Code that fetches these pages. */
  @FunctionalInterface
  public interface Scrape {
    /** Returns them in the order asked for. */
    List<Pokemon> scrape(List<Integer> numbers) throws Exception;
  }

  /**
   * Fails unless this code has two pages on their way at once, and never more.
   *
   * @param when such as "two pages had failed"
   */
  public static void assertKeepsLimitOfTwo(String when, BlockingPokedex pokedex, Scrape code) {
    pokedex.holdUntil(3);
    var call = Call.start(() -> code.scrape(List.of(1, 2, 3, 4)));
    if (!call.ends()) {
      throw new AssertionError("When " + when + ", the next 4 pages never came: " + call.whereItStands()
          + ". Expected: 2 at once, as before.");
    }
    if (call.error() != null) {
      throw new AssertionError("When " + when + ", the next 4 pages were asked for, and it " + outcome(call)
          + ". Expected: the Pokémon, 2 at once, as before.", call.error());
    }
    if (pokedex.mostInside() != 2) {
      throw new AssertionError("When " + when + ", the next 4 pages had " + pokedex.mostInside()
          + " on their way at once. Expected: 2 at once, as before.");
    }
  }

  /** Fails unless this code, which may have three pages on their way, begins one more when one of them has come. */
  public static void assertBeginsOneForEach(BlockingPokedex pokedex, Function<PageSource, Scrape> code) {
    pokedex.holdAll();
    var first = new AtomicInteger();
    var scrape = code.apply(number -> {
      first.compareAndSet(0, number);
      return pokedex.fetch(number);
    });
    var call = Call.start(() -> scrape.scrape(ScrapeAssertions.numbersTo(12)));
    pokedex.awaitInside(3);
    pokedex.release(first.get());
    int begun = pokedex.awaitFetches(5); // a fifth one never comes
    pokedex.releaseAll();
    if (begun != 4) {
      throw new AssertionError(
          "1 of 3 pages had come, and then " + begun + " had been begun in all. Expected: 4, one for it.");
    }
    EndAssertions.resultOf(call);
  }

  /** Fails unless the call ends with an exception that is this one, or has it as a cause. */
  public static void assertFailsWith(Exception error, Call<?> call) {
    var thrown = EndAssertions.errorOf(call);
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause.equals(error)) {
        return;
      }
    }
    throw new AssertionError(
        "A page failed with " + error + ", and it " + outcome(call)
            + ". Expected: an exception that is that one, or has it as its cause.",
        thrown);
  }

  /**
   * What the call returns that this starts, where the first of these pages comes last.
   *
   * @param body of the call, which begins with all of these pages at once
   */
  public static @Nullable List<Pokemon> firstComesLast(
      BlockingPokedex pokedex, List<Integer> numbers, Callable<List<Pokemon>> body) {
    int before = pokedex.fetches();
    pokedex.hold(numbers.getFirst());
    var call = Call.start(body);
    call.reaches(() -> pokedex.fetches() == before + numbers.size() && onlyHeldAreAlive(pokedex));
    pokedex.releaseAll();
    if (!call.reaches(call::isOver)) {
      var where = call.whereItStands();
      call.interrupt(); // or it might wait for days
      throw new AssertionError("All pages had come, and it still waits: " + where + ".");
    }
    return EndAssertions.resultOf(call);
  }

  private static boolean onlyHeldAreAlive(BlockingPokedex pokedex) {
    return pokedex.threads().stream().filter(Thread::isAlive).count() <= pokedex.inside();
  }

  private static String pages(int count) {
    return count == 1 ? "1 page was" : count + " pages were";
  }
}
