package kata.bank;

import java.util.concurrent.CompletableFuture;

/**
 * The books again, for asynchronous code: each method returns at once, and its future completes later. The step takes
 * effect when its future completes, not when it is asked for; one whose future was cancelled before has none.
 *
 * <p>No method throws. Where there is no such account, the future fails with an {@link UnknownAccountException}.
 */
public interface AsyncLedger {
  /** Asks who this is: the slow step. It changes nothing, so any number may be under way. */
  CompletableFuture<Void> verifyUser(String account);

  /** The balance of an account. */
  CompletableFuture<Integer> read(String account);

  /** Sets the balance of an account. */
  CompletableFuture<Void> write(String account, int balance);
}
