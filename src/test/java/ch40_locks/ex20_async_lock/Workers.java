package ch40_locks.ex20_async_lock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kata.bank.LoopTurns;
import kata.bank.ManualAsyncLedger;
import kata.bank.ManualLoop;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;
import kata.schedule.Turn;
import kata.testing.LoopAssertions;
import org.jspecify.annotations.Nullable;

/**
 * Four who work under the lock: one that fails in the middle, one that asks at that moment, and two that add 1 to Ash's
 * balance, one of which is cancelled. The schedule decides when they ask for the lock, when their steps complete, and when
 * the cancel comes: before the turn of the one that it is for, while it is in, or later.
 */
final class Workers implements Scenario {
  static final String LOOP = "event loop";
  private static final String FAILING = "the one that fails";
  private static final String LATE = "the one that asks then";
  private static final String PLAIN = "the one that goes well";
  private static final String CANCELLED = "the one that is cancelled";

  private final ManualAsyncLedger ledger = new ManualAsyncLedger();
  private final ManualLoop loop = new ManualLoop();
  private final FairAsyncLock lock = new FairAsyncLock(loop);
  private final IllegalStateException failure = new IllegalStateException("the work failed");
  private final List<String> asked = new ArrayList<>();
  private final List<String> begun = new ArrayList<>();
  private final List<CompletableFuture<Void>> results = new ArrayList<>();
  private @Nullable String inside;
  private @Nullable String wrong;
  private boolean isFree;

  @Override
  public void cast(Cast cast) {
    cast.actor(LOOP, () -> {
      as(FAILING, () -> ask(FAILING, () -> read().thenCompose(_ -> CompletableFuture.failedFuture(failure)))
          .handle((_, _) -> as(LATE, () -> ask(LATE, () -> ledger.verifyUser("Jessie"))))); // the lock has just been given back
      as(PLAIN, () -> ledger.verifyUser("Ash").thenCompose(_ -> ask(PLAIN, this::addOne)));
      var asking =
          as(CANCELLED, () -> ledger.verifyUser("Misty").thenApply(_ -> ask(CANCELLED, this::addOne)));
      as("the cancel", () -> asking.thenCombine(ledger.verifyUser("Brock"), (result, _) -> cancel(result)));
      LoopTurns.completeAll(ledger, loop);
      lock.acquire().thenRun(() -> isFree = true);
      loop.runAll();
    });
  }

  private boolean cancel(CompletableFuture<Void> result) {
    Turn.as("the cancel");
    Turn.step("cancels");
    boolean isCancelled = result.cancel(false);
    if (isCancelled && !begun.contains(CANCELLED)) {
      asked.remove(CANCELLED); // as if it had never asked
    }
    return isCancelled;
  }

  private CompletableFuture<Void> ask(String name, Supplier<CompletableFuture<Void>> work) {
    Turn.step("asks for the lock");
    asked.add(name);
    var result = lock.withLock(() -> as(name, () -> inside(name, work)));
    results.add(result);
    return result;
  }

  private CompletableFuture<Void> inside(String name, Supplier<CompletableFuture<Void>> work) {
    Turn.step("has the lock");
    if (!Turn.actor().equals(LOOP)) {
      wrong("Thread \"" + Turn.actor() + "\" called the work of " + name
          + ". Expected: the event loop calls it.");
    }
    if (inside != null) {
      wrong("While " + inside + " had the lock, " + name + " got it, too.");
    }
    if (!asked.contains(name)) {
      wrong("The work of " + name + " was called, though it had been cancelled before its turn.");
    }
    begun.add(name);
    inside = name;
    return work.get().whenComplete((_, _) -> {
      Turn.step("is done");
      inside = null;
    });
  }

  private void wrong(String sentence) {
    wrong = wrong == null ? sentence : wrong;
  }

  private CompletableFuture<Integer> read() {
    return ledger.read("Ash");
  }

  private CompletableFuture<Void> addOne() {
    return read().thenCompose(balance -> ledger.write("Ash", balance + 1));
  }

  private <T> T as(String name, Supplier<T> code) {
    Turn.as(name);
    return ledger.as(name, code);
  }

  @Override
  public Outcome outcome() {
    if (wrong == null) {
      judge();
    }
    return wrong == null ? Outcome.right("one after the other") : Outcome.wrong("wrong", wrong);
  }

  private void judge() {
    if (!isFree) {
      wrong("In the end nobody is at work, and the lock is not free: whoever asks for it waits for ever.");
    }
    if (!results.stream().allMatch(CompletableFuture::isDone)) {
      wrong("Nothing is left to do, and not every future that withLock() returned is complete.");
    }
    if (!failure.equals(LoopAssertions.errorOf(results.getFirst()))) {
      wrong("The work failed with " + failure + ", and the future that withLock() returned did not.");
    }
    if (!begun.equals(asked)) {
      wrong("They asked for the lock in the order " + asked + ", and got it in the order " + begun + ".");
    }
    int expected = 1000 + (int) begun.stream().filter(List.of(PLAIN, CANCELLED)::contains).count();
    int balance = ledger.balances().getOrDefault("Ash", 0);
    if (balance != expected) {
      wrong("Ash has " + balance + ", expected " + expected + ".");
    }
  }
}
