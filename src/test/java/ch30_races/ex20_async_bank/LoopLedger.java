package ch30_races.ex20_async_bank;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import kata.bank.AsyncLedger;
import kata.bank.EventLoop;
import kata.bank.ManualAsyncLedger;
import kata.bank.Operation;
import kata.gate.StandingThread;
import kata.gate.Stillness;
import kata.gate.ThreadDump;
import kata.proof.Proofs;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous ledger that belongs to an event loop: it is asked there, and a test completes its futures there, in the
 * order that it likes. Whoever asks from another thread gets a failed future, and is remembered.
 */
final class LoopLedger implements AsyncLedger, AutoCloseable {
  private final ManualAsyncLedger books = new ManualAsyncLedger();
  private final EventLoop loop = new EventLoop();
  private final List<String> strays = new CopyOnWriteArrayList<>();
  private volatile boolean isClosed;

  /** How a callback ended. */
  private record End<T>(@Nullable T value, @Nullable Throwable thrown) {}

  /** Runs a callback in the loop, and waits until it comes back. Fails if it does not. */
  <T> @Nullable T inLoop(Callable<@Nullable T> callback) {
    var end = new CompletableFuture<End<T>>();
    loop.execute(() -> {
      try {
        end.complete(new End<>(callback.call(), null));
      } catch (Throwable e) { // the test judges it
        end.complete(new End<>(null, e));
      }
      Stillness.moved();
    });
    if (!endsSoon(end) && !Stillness.await(end::isDone)) {
      throw new AssertionError(
          "The event loop stands still: " + whereItStands()
              + ". The thread that waits there is the one that would"
              + " complete what it waits for. Expected: no waiting, only callbacks.");
    }
    return told(end.join());
  }

  /** Nearly all do, and need no watching. */
  private static boolean endsSoon(CompletableFuture<?> end) {
    try {
      end.get(100, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | InterruptedException | ExecutionException e) {
      return false;
    }
  }

  private static <T> @Nullable T told(End<T> end) {
    return switch (end.thrown()) {
      case null -> end.value();
      case Error error -> throw error;
      case RuntimeException thrown -> throw thrown;
      case Throwable thrown -> throw new AssertionError("It threw " + thrown, thrown);
    };
  }

  private static String whereItStands() {
    return ThreadDump.take().threads().stream()
        .filter(thread -> thread.name().equals("event loop") && thread.placeInAnswer() != null)
        .findFirst()
        .map(StandingThread::told)
        .orElse("it does not come back");
  }

  @Override
  public CompletableFuture<Void> verifyUser(String account) {
    return asked("verifyUser(\"" + account + "\")", () -> books.verifyUser(account));
  }

  @Override
  public CompletableFuture<Integer> read(String account) {
    return asked("read(\"" + account + "\")", () -> books.read(account));
  }

  @Override
  public CompletableFuture<Void> write(String account, int balance) {
    return asked("write(\"" + account + "\", " + balance + ")", () -> books.write(account, balance));
  }

  private <T> CompletableFuture<T> asked(String what, Supplier<CompletableFuture<T>> step) {
    if (isClosed) {
      return CompletableFuture.failedFuture(new IllegalStateException("the test is over"));
    }
    if (!loop.isInLoop()) {
      strays.add(what + " was called in the thread \"" + Thread.currentThread().getName() + "\"");
      return CompletableFuture.failedFuture(new IllegalStateException(what + " was not called in the loop"));
    }
    return step.get();
  }

  /** Fails if the ledger was asked from another thread than the loop's. */
  void assertAskedInLoop() {
    if (!strays.isEmpty()) {
      throw new AssertionError(
          strays.getFirst()
              + ". Expected: the event loop's thread, and no other. Callbacks run there, unless something"
              + " whose name ends in \"Async\" sends them elsewhere.");
    }
    Proofs.add("the ledger asked by the event loop's thread alone");
  }

  /** The ledger that the loop's callbacks look at. */
  ManualAsyncLedger books() {
    return books;
  }

  /** What is asked for, and not complete. */
  List<Operation> pending() {
    var pending = inLoop(books::pending);
    return pending == null ? List.of() : pending;
  }

  /** Completes, in the loop, the step that was asked for last. */
  void completeNewest() {
    inLoop(() -> books.complete(books.pending().size() - 1));
  }

  /** Lets all go who wait. */
  @Override
  public void close() {
    isClosed = true;
    while (!books.pending().isEmpty()) {
      books.fail(0, new IllegalStateException("the test is over"));
    }
    loop.close();
  }
}
