package kata.testing;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import kata.gate.Call;
import kata.gate.StandingThread;
import kata.gate.Stillness;
import kata.gate.ThreadDump;
import kata.proof.Proofs;
import org.jspecify.annotations.Nullable;

/** What the tests expect of how an answer ends: with a result, an error, an interrupt, and no thread left. */
public final class EndAssertions {
  private EndAssertions() {}

  /**
   * Fails unless this is an error that a caller can use: an {@link IOException}, itself or as a cause, and the words
   * somewhere in its messages.
   *
   * @param when such as "page 7 answered 404"
   * @param thrown what came; null if nothing was thrown
   * @param words that a message must hold, such as "404"; empty if any will do
   */
  public static void assertIOException(String when, @Nullable Throwable thrown, String words) {
    if (thrown == null) {
      throw new AssertionError("When " + when + ", no error reached the caller. Expected: an IOException.");
    }
    rethrowStub(thrown);
    boolean found = false;
    var messages = new StringBuilder();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      found |= cause instanceof IOException;
      messages.append(cause).append("\n");
    }
    if (!found) {
      throw new AssertionError(
          "When " + when + ", the caller got " + thrown
              + ". Expected: an IOException, itself or as its cause.",
          thrown);
    }
    if (!messages.toString().contains(words)) {
      throw new AssertionError(
          "When " + when + ", the caller got " + thrown + ". Expected: \"" + words + "\" in its message.",
          thrown);
    }
  }

  /** As {@link #assertIOException}, but a cause does not do: the caller must get an IOException itself. */
  public static void assertIOExceptionItself(String when, @Nullable Throwable thrown, String words) {
    assertIOException(when, thrown, words);
    if (!(thrown instanceof IOException)) {
      throw new AssertionError(
          "When " + when + ", the caller got " + thrown + ". Expected: the IOException itself.", thrown);
    }
  }

  /** What this throws; null if it returns. The stub's own exception is thrown on. */
  public static @Nullable Throwable errorOf(Callable<?> body) {
    try {
      body.call();
      return null;
    } catch (Throwable e) { // whatever it is, the test judges it
      rethrowStub(e);
      return e;
    }
  }

  /** What the call threw; null if it returned. Fails unless it ends. The stub's own exception is thrown on. */
  public static @Nullable Throwable errorOf(Call<?> call) {
    if (!call.ends()) {
      throw new AssertionError("It did not end: " + call.whereItStands() + ".");
    }
    rethrowStub(call.error());
    return call.error();
  }

  /** Fails unless this call, which the test has interrupted, ends with an InterruptedException. */
  public static void assertInterrupted(Call<?> call) {
    if (!call.ends()) {
      throw new AssertionError(
          "Interrupted, it did not end: " + call.whereItStands() + ". Expected: an InterruptedException.");
    }
    if (!(call.error() instanceof InterruptedException)) {
      throw new AssertionError(
          "Interrupted, it " + outcome(call) + ". Expected: an InterruptedException.", call.error());
    }
  }

  /**
   * Fails unless all of these threads end.
   *
   * @param when such as "page 7 had failed"
   * @param threads the answer's own, platform or virtual
   */
  public static void assertEnded(String when, Set<Thread> threads) {
    if (!Stillness.await(() -> threads.stream().noneMatch(Thread::isAlive))) {
      long left = threads.stream().filter(Thread::isAlive).count();
      throw new AssertionError(
          "When " + when + ", " + left
              + " of the threads that had asked for pages did not end. Expected: none is left.");
    }
  }

  /** How a call ended, for a message: "returned […]" or "threw …". The stub's own exception is thrown on. */
  public static String outcome(Call<?> call) {
    rethrowStub(call.error());
    return call.error() == null ? "returned " + call.value() : "threw " + call.error();
  }

  /** What the call returned. Fails if it threw or does not end. The stub's own exception is thrown on. */
  public static <T> @Nullable T resultOf(Call<T> call) {
    var error = errorOf(call);
    if (error != null) {
      throw new AssertionError("Expected: a result. Instead it threw " + error + ".", error);
    }
    return call.value();
  }

  /** What this future holds. Fails if it fails, or if it is never completed. */
  public static <T> T resultOf(CompletableFuture<T> future) {
    var error = errorOf(future);
    if (error != null) {
      throw new AssertionError("Expected: a future that holds a result. It failed with " + error + ".",
          error);
    }
    return future.join();
  }

  /** What this future fails with; null if it holds a result. Fails if it is never completed. */
  public static @Nullable Throwable errorOf(CompletableFuture<?> future) {
    // A gate of the site that gives up after one still window must be the first to do so.
    if (!Stillness.await(future::isDone, 2)) {
      throw new AssertionError(
          "Nothing moves any more, and the future is not complete: whoever waits for it waits for ever."
              + " Does each answer, and each error, complete it?");
    }
    return future.handle((_, error) -> error).join();
  }

  /**
   * What scrape() returns at once, while pages are held. Fails if it waits for them first. It is called in a thread of
   * its own, so that it cannot hold up the test.
   */
  public static <T> CompletableFuture<T> started(Callable<CompletableFuture<T>> scrape) {
    var call = Call.start(scrape);
    if (!call.ends()) {
      throw new AssertionError(
          "scrape() waits for the pages before it returns the future: " + call.whereItStands() + ".");
    }
    var future = resultOf(call);
    if (future == null) {
      throw new AssertionError("scrape() returned null. Expected: a future.");
    }
    return future;
  }

  /** Fails if now, while pages are held and nothing moves, a thread waits in this package, or for a future. */
  public static void assertNoThreadWaits(String packageName) {
    var waiting = ThreadDump.take().threads().stream()
        .filter(thread -> thread.placeIn(packageName) != null || waitsForFuture(thread))
        .toList();
    if (!waiting.isEmpty()) {
      throw new AssertionError(
          "While pages are on their way, threads wait in your code. Expected: none, only callbacks. There "
              + (waiting.size() == 1 ? "is one: " : "are " + waiting.size() + ", one of them: ")
              + waiting.getFirst().told() + ".");
    }
    Proofs.add("no thread waited while pages were on their way");
  }

  /** A thread that was given {@code future::join} to run does not stand in the answer's code. */
  private static boolean waitsForFuture(StandingThread thread) {
    return thread.frames().stream()
        .anyMatch(
            frame -> frame.getClassName().equals("java.util.concurrent.CompletableFuture")
                && List.of("join", "get").contains(frame.getMethodName()));
  }

  /** A test that expects an error must not take the stub's for it. */
  public static void rethrowStub(@Nullable Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnsupportedOperationException stub) {
        throw stub;
      }
    }
  }
}
