package kata.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kata.collection.Overlaps;
import kata.gate.Call;
import kata.gate.StandingThread;
import kata.gate.Stillness;
import kata.gate.ThreadDump;
import kata.math.MathRoom;
import org.jspecify.annotations.Nullable;

/** What the tests of computing expect, each told in a sentence that names the mistake. */
public final class MathAssertions {
  private MathAssertions() {}

  /** The numbers from 1.0 to this one. */
  public static List<Double> numbersTo(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(number -> (double) number).toList();
  }

  /** What so many rounds make of these numbers: one more for each round. */
  public static List<Double> after(int rounds, List<Double> numbers) {
    return numbers.stream().map(number -> number + rounds).toList();
  }

  /** Fails unless these are the results of these numbers, in their order. */
  public static void assertResults(@Nullable List<Double> found, List<Double> numbers,
      List<Double> expected) {
    if (found == null) {
      throw new AssertionError("The result is null. Expected: a list, " + expected + ".");
    }
    if (found.equals(expected)) {
      return;
    }
    var told = "Results of " + cut(numbers) + ": " + cut(found) + ". Expected: " + cut(expected) + ".";
    if (found.stream().anyMatch(Objects::isNull)) {
      throw new AssertionError("A result is null. " + told);
    }
    if (found.size() != expected.size()) {
      throw new AssertionError(found.size() + " results for " + expected.size() + " numbers. " + told);
    }
    boolean permuted = found.stream().sorted().toList().equals(expected.stream().sorted().toList());
    throw new AssertionError((permuted ? "The results are in another order than the numbers. " : "") + told);
  }

  private static String cut(List<Double> numbers) {
    var all = new ArrayList<Object>(numbers);
    if (all.size() > 8) {
      all.subList(8, all.size()).clear();
      all.add("…");
    }
    return all.toString();
  }

  /**
   * What this returns, where the first of these numbers takes longer than all others. Fails if two of its threads change
   * a plain collection at once.
   *
   * @param body of the call, which computes with these numbers in this room
   */
  public static @Nullable List<Double> lateFirst(
      MathRoom room, List<Double> numbers, Callable<List<Double>> body) {
    return Overlaps.watched(() -> {
      int before = room.entered();
      numbers.stream().limit(1).forEach(room::hold);
      var call = Call.start(body);
      room.awaitEntered(before + numbers.size());
      room.releaseAll();
      assertReturns(call);
      return call.value();
    });
  }

  /** Fails unless the call returns: told are what it threw, or all threads that stand in the answer. */
  public static void assertReturns(Call<?> call) {
    if (!call.ends()) {
      throw new AssertionError("It did not end. " + standing());
    }
    EndAssertions.rethrowStub(call.error());
    if (call.error() != null) {
      throw new AssertionError("It threw " + call.error() + ". Expected: the results.", call.error());
    }
  }

  static String standing() {
    var told = ThreadDump.take().threads().stream()
        .filter(thread -> thread.placeInAnswer() != null)
        .map(StandingThread::told)
        .toList();
    return "Nothing moves any more, and in your code stand: " + String.join("; ", told) + ".";
  }

  /**
   * Fails unless an error has reached the caller, itself or as a cause, that says these words.
   *
   * @param when such as "the rounds of 7.0 had failed"
   * @param thrown what came; null if nothing was thrown
   */
  public static void assertError(String when, @Nullable Throwable thrown, String words) {
    if (thrown == null) {
      throw new AssertionError(
          "When " + when + ", no error reached the caller. Expected: one that says \"" + words
              + "\", itself or in its cause.");
    }
    EndAssertions.rethrowStub(thrown);
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains(words)) {
        return;
      }
    }
    throw new AssertionError(
        "When " + when + ", the caller got " + thrown + ". Expected: an error that says \"" + words
            + "\", itself or in its cause.",
        thrown);
  }

  /**
   * Fails unless all of these threads end, but for the caller's.
   *
   * @param when such as "all was done"
   */
  public static void assertEnded(String when, Set<Thread> threads, Thread caller) {
    var own = threads.stream().filter(thread -> thread != caller).toList();
    if (!Stillness.await(() -> own.stream().noneMatch(Thread::isAlive))) {
      throw new AssertionError("When " + when + ", " + own.stream().filter(Thread::isAlive).count()
          + " of the threads that had computed did not end. Expected: none is left.");
    }
  }
}
