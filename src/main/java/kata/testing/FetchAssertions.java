package kata.testing;

import static kata.testing.EndAssertions.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kata.collection.Overlaps;
import kata.gate.Call;
import kata.gate.Stillness;
import kata.pokedex.BlockingPokedex;
import kata.pokedex.Pokedex;
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

  /** Fails if this code returns what a page said in an earlier call. */
  public static void assertFetchesAnew(BlockingPokedex pokedex, Scrape code) {
    var numbers = ScrapeAssertions.numbersTo(5);
    firstComesLast(pokedex, numbers, () -> code.scrape(numbers));
    pokedex.name(5, "Renamed");
    var found = firstComesLast(pokedex, List.of(5), () -> code.scrape(List.of(5)));
    if (!List.of(new Pokemon(5, "Renamed")).equals(found)) {
      throw new AssertionError(
          "Page 5 had changed between two calls, and the second one returned " + found + ".");
    }
  }

  /** Fails unless two callers at once, of whom the first waits for a late page, get the pages that each asked for. */
  public static void assertServesTwoCallers(BlockingPokedex pokedex, Scrape code) {
    pokedex.hold(1);
    var first = Call.start(() -> code.scrape(List.of(1, 2)));
    first.reaches(() -> pokedex.fetches() == 2);
    var second = Call.start(() -> code.scrape(List.of(3, 4, 5)));
    second.reaches(second::isOver); // it may have to wait for the first one
    pokedex.releaseAll();
    assertServed(second, List.of(3, 4, 5));
    assertServed(first, List.of(1, 2));
  }

  private static void assertServed(Call<List<Pokemon>> call, List<Integer> numbers) {
    boolean over = call.reaches(call::isOver);
    var outcome = over ? outcome(call) : "waits: " + call.whereItStands();
    var pokemon = numbers.stream().map(number -> new Pokemon(number, Pokedex.name(number))).toList();
    if (!over || call.error() != null || !areThose(pokemon, call.value())) {
      call.interrupt();
      throw new AssertionError("Two callers were at work at once. One asked for the pages " + numbers
          + ", and it " + outcome + ". Expected: these pages, whatever others ask for.");
    }
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

  /** Whether these were found; the order is not what this is about. */
  private static boolean areThose(List<Pokemon> pokemon, @Nullable List<Pokemon> found) {
    return found != null && found.size() == pokemon.size() && found.containsAll(pokemon);
  }

  /**
   * What the call returns that this starts, where the first of these pages comes last. Fails if two of its threads change
   * a plain collection at once.
   *
   * @param body of the call, which begins with all of these pages at once
   */
  public static @Nullable List<Pokemon> firstComesLast(
      BlockingPokedex pokedex, List<Integer> numbers, Callable<List<Pokemon>> body) {
    return Overlaps.watched(() -> {
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
    });
  }

  private static boolean onlyHeldAreAlive(BlockingPokedex pokedex) {
    return pokedex.threads().stream().filter(Thread::isAlive).count() <= pokedex.inside();
  }

  private static String pages(int count) {
    return count == 1 ? "1 page was" : count + " pages were";
  }
}
