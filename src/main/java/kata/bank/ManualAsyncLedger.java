package kata.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * An asynchronous ledger whose futures a test completes, one at a time and in any order: so it decides whose turn it
 * is. A step takes effect when it is completed; what depends on its future then runs in the thread that completes it.
 *
 * <p>Every operation belongs to an actor: to the one that {@link #as} was told, or to the one whose operation was being
 * completed when this one was asked for. (Where one actor wakes another, as a lock does, that is the waker.)
 *
 * <p>Not thread-safe: one thread starts the actors and completes their operations.
 */
public final class ManualAsyncLedger implements AsyncLedger {
  /** Who asks if nobody was named. */
  public static final String NOBODY = "someone";

  private final InMemoryLedger ledger;
  private final List<Pending<?>> pending = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private String actor = NOBODY;

  /** Opens the accounts of {@link Accounts}. */
  public ManualAsyncLedger() {
    this(Accounts.initialBalances());
  }

  /**
   * Opens accounts.
   *
   * @param initial the balance of each
   */
  public ManualAsyncLedger(Map<String, Integer> initial) {
    this.ledger = new InMemoryLedger(initial);
  }

  /**
   * What was completed, and what the account held right after it: for a read, what was read.
   *
   * @param operation that was completed
   * @param balance of its account, in Poké dollars
   */
  public record Step(Operation operation, int balance) {
    /** As one tells it: "first reads Ash: 1000". */
    @Override
    public String toString() {
      return operation instanceof Operation.Read ? operation + ": " + balance : operation.toString();
    }
  }

  private record Pending<T>(Operation operation, CompletableFuture<T> future, Supplier<T> effect) {
    void complete() {
      future.complete(effect.get());
    }
  }

  /**
   * Starts an actor: what the code asks for, now and in all that follows from it, is the actor's.
   *
   * @param name of the actor
   * @param code such as {@code () -> bank.transfer(transfer)}
   * @return what the code returned
   */
  public <T> T as(String name, Supplier<T> code) {
    var before = actor;
    actor = name;
    try {
      return code.get();
    } finally {
      actor = before;
    }
  }

  /** Whose code runs now. */
  String actor() {
    return actor;
  }

  @Override
  public CompletableFuture<Void> verifyUser(String account) {
    return later(
        new Operation.Verification(actor, account),
        () -> {
          ledger.verifyUser(account);
          return null;
        });
  }

  @Override
  public CompletableFuture<Integer> read(String account) {
    return later(new Operation.Read(actor, account), () -> ledger.read(account));
  }

  @Override
  public CompletableFuture<Void> write(String account, int balance) {
    return later(
        new Operation.Write(actor, account, balance),
        () -> {
          ledger.write(account, balance);
          return null;
        });
  }

  private <T> CompletableFuture<T> later(Operation operation, Supplier<T> effect) {
    try {
      ledger.verifyUser(operation.account());
    } catch (UnknownAccountException e) {
      return CompletableFuture.failedFuture(e);
    }
    var future = new CompletableFuture<T>();
    pending.add(new Pending<>(operation, future, effect));
    return future;
  }

  /** What is asked for and not completed, the oldest first; without what was cancelled. */
  public List<Operation> pending() {
    forgetCancelled();
    return pending.stream().<Operation>map(Pending::operation).toList();
  }

  /**
   * Completes a pending operation, and all code that waits for it runs on to its next operation.
   *
   * @param index in {@link #pending()}, 0 for the oldest
   * @return what was done
   * @throws IndexOutOfBoundsException if there is no such operation
   */
  public Step complete(int index) {
    forgetCancelled();
    var next = pending.remove(index);
    return as(next.operation().actor(), () -> complete(next));
  }

  private Step complete(Pending<?> next) {
    int position = steps.size();
    // Recorded before its callbacks run: they may complete others. A write shows what it wrote.
    steps.add(new Step(next.operation(), balanceAfter(next.operation())));
    next.complete();
    return steps.get(position);
  }

  private int balanceAfter(Operation operation) {
    return operation instanceof Operation.Write write ? write.balance() : ledger.read(operation.account());
  }

  /**
   * Gives an actor its turn: completes the oldest operation that it waits for.
   *
   * @param name of the actor
   * @return what was done; empty if the actor waits for nothing: it has finished, or never begun
   */
  public Optional<Step> turn(String name) {
    var operations = pending();
    for (int i = 0; i < operations.size(); i++) {
      if (operations.get(i).actor().equals(name)) {
        return Optional.of(complete(i));
      }
    }
    return Optional.empty();
  }

  /** Completes the oldest operation, again and again, until none is pending. */
  public void completeAll() {
    while (!pending().isEmpty()) {
      complete(0);
    }
  }

  /**
   * Lets a pending operation fail; it has no effect on the books.
   *
   * @param index in {@link #pending()}, 0 for the oldest
   * @param error what its future fails with
   * @return the operation that failed
   * @throws IndexOutOfBoundsException if there is no such operation
   */
  public Operation fail(int index, Throwable error) {
    forgetCancelled();
    var next = pending.remove(index);
    return as(
        next.operation().actor(),
        () -> {
          next.future().completeExceptionally(error);
          return next.operation();
        });
  }

  /** All that was completed, in order. */
  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** All balances as they are now. */
  public Map<String, Integer> balances() {
    return new LinkedHashMap<>(ledger.balances());
  }

  private void forgetCancelled() {
    pending.removeIf(each -> each.future().isDone());
  }
}
