package kata.bank;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kata.schedule.Turn;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous lock among the actors of a {@link ManualAsyncLedger}: whoever gets it goes on as the actor that asked
 * for it, not as the one that gave it back. Under {@code kata.schedule} the story tells of it.
 *
 * <p>Not thread-safe, as the ledger.
 */
public final class ActorLock implements AsyncLock {
  private final ManualAsyncLedger ledger;
  private final AsyncLock lock;
  private @Nullable String holder;

  /**
   * Follows a lock.
   *
   * @param ledger whose actors take the lock
   * @param lock decides whose turn it is
   */
  public ActorLock(ManualAsyncLedger ledger, AsyncLock lock) {
    this.ledger = ledger;
    this.lock = lock;
  }

  /** Who has the lock; null if it is free. */
  public @Nullable String holder() {
    return holder;
  }

  @Override
  public CompletableFuture<Release> acquire() {
    var actor = ledger.actor();
    var given = lock.acquire();
    var turn = new CompletableFuture<Release>();
    turn.whenComplete((_, _) -> given.cancel(false)); // only if it was cancelled does this change anything
    given.whenComplete((release, error) -> {
      if (error == null) {
        as(actor, () -> turn.complete(taken(actor, release)));
      } else {
        turn.completeExceptionally(error);
      }
    });
    return turn;
  }

  @Override
  public <T> CompletableFuture<T> withLock(Supplier<CompletableFuture<T>> work) {
    return LockedWork.under(this, work);
  }

  private Release taken(String actor, Release release) {
    holder = actor;
    Turn.step("takes the lock");
    return () -> {
      if (actor.equals(holder)) {
        holder = null;
        Turn.step("gives the lock back");
      }
      release.release();
    };
  }

  private void as(String actor, Supplier<Boolean> code) {
    var before = ledger.actor();
    Turn.as(actor);
    ledger.as(actor, code);
    Turn.as(before);
  }
}
