package kata.testing;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import kata.gate.Call;
import kata.process.Workshop;
import kata.proof.Proofs;
import org.jspecify.annotations.Nullable;

/** What the tests of processes expect, each told in a sentence that names the mistake. */
public final class ProcessAssertions {
  private ProcessAssertions() {}

  /** Waits for the end of the call. Fails, and tells who waits for whom, when nothing moves any more. */
  public static <T> Call<T> ended(Workshop workshop, Call<T> call) {
    if (!workshop.await(call::isOver)) {
      throw new AssertionError("It did not end. " + MathAssertions.standing() + " " + workshop.told());
    }
    EndAssertions.rethrowStub(call.error());
    return call;
  }

  /** What the call returned. Fails if it threw, or does not end. */
  public static <T> @Nullable T resultOf(Workshop workshop, Call<T> call) {
    var error = ended(workshop, call).error();
    if (error != null) {
      throw new AssertionError("It threw " + error + ". Expected: the results.", error);
    }
    return call.value();
  }

  /**
   * What the call returned, once all numbers that were held have been released. Fails if it threw, does not end, or two
   * of its threads change a plain collection at once.
   */
  public static <T> @Nullable T resultWhenReleased(Workshop workshop, Call<T> call) {
    return workshop.watched(() -> {
      workshop.releaseAll();
      return resultOf(workshop, call);
    });
  }

  /**
   * What this returns, where the first of these numbers takes longer than all others. Fails if it throws, does not end,
   * or two of its threads change a plain collection at once.
   *
   * @param body of the call, which has these numbers computed in this workshop
   */
  public static <T> @Nullable T lateFirst(Workshop workshop, List<Double> numbers, Callable<T> body) {
    return workshop.watched(() -> {
      int before = workshop.asked();
      workshop.hold(numbers.getFirst());
      var call = Call.start(body);
      workshop.await(() -> call.isOver() || workshop.asked() == before + numbers.size());
      workshop.releaseAll();
      return resultOf(workshop, call);
    });
  }

  /**
   * Fails unless the call ends with an IOException that says these words, itself or in its cause.
   *
   * @param when such as "the worker had died"
   */
  public static void assertIOException(Workshop workshop, Call<?> call, String when, String words) {
    var error = ended(workshop, call).error();
    if (error == null) {
      throw new AssertionError(
          "When " + when + ", it returned " + call.value() + ". Expected: an IOException.");
    }
    if (!(error instanceof IOException)) {
      throw new AssertionError("When " + when + ", it threw " + error + ". Expected: an IOException.", error);
    }
    MathAssertions.assertError(when, error, words);
  }

  /** Fails unless the call, which has been interrupted, ends with an InterruptedException. */
  public static void assertInterrupted(Workshop workshop, Call<?> call) {
    if (!workshop.await(call::isOver)) {
      throw new AssertionError("Interrupted, it did not end. " + MathAssertions.standing()
          + " Expected: an InterruptedException.");
    }
    EndAssertions.assertInterrupted(call);
  }

  /** Fails unless every process ends. */
  public static void assertNoneLeft(Workshop workshop, String when) {
    int left = workshop.awaitNoneLeft();
    if (left > 0) {
      throw new AssertionError("When " + when + ", " + left
          + (left == 1 ? " process was" : " processes were") + " left behind. Expected: none.");
    }
  }

  /** Fails unless so many processes were started. */
  public static void assertProcesses(Workshop workshop, int numbers, int expected) {
    if (workshop.processes() != expected) {
      throw new AssertionError("For " + numbers + " numbers " + workshop.processes()
          + " processes were started. Expected: " + expected + ".");
    }
    Proofs.add(numbers + " numbers computed by " + expected + (expected == 1 ? " process" : " processes"));
  }

  /** Fails unless the workers got this number so often. */
  public static void assertAsked(Workshop workshop, double number, int expected) {
    if (workshop.asked(number) != expected) {
      throw new AssertionError("The number " + number + " was given to a worker " + workshop.asked(number)
          + " times. Expected: " + expected + ".");
    }
  }
}
