// WRONG: The ledger belongs to the class: the bank that was made last decides which one.
// FAILS: moves_the_money_of_a_transfer_that_is_alone, verifies_both_before_it_reads_or_writes, is_done_when_its_last_write_is_and_not_before, refuses_a_user_without_an_account_and_goes_on_with_the_others, lets_two_verify_at_the_same_time, keeps_every_balance_right_whatever_completes_first, goes_on_with_the_next_transfer_when_a_step_fails
// SAYS: and it asked the second one's ledger. Expected: each bank has its own.
package ch40_locks.ex10_async_safe;

import java.util.concurrent.CompletableFuture;
import kata.bank.AsyncLedger;
import kata.bank.AsyncLock;
import kata.bank.Transfer;

public class AsyncSafeBank {
  private static AsyncLedger ledger;
  private final AsyncLock lock;

  public AsyncSafeBank(AsyncLedger ledger, AsyncLock lock) {
    AsyncSafeBank.ledger = ledger;
    this.lock = lock;
  }

  public CompletableFuture<Void> transfer(Transfer transfer) {
    return ledger.verifyUser(transfer.sender())
        .thenCompose(_ -> ledger.verifyUser(transfer.receiver()))
        .thenCompose(_ -> lock.acquire())
        // Given back when the last write is complete, or a step has failed: where `finally` would stand.
        .thenCompose(release -> move(transfer).whenComplete((_, _) -> release.release()));
  }

  private CompletableFuture<Void> move(Transfer transfer) {
    return update(transfer.sender(), -transfer.amount())
        .thenCompose(_ -> update(transfer.receiver(), transfer.amount()));
  }

  private CompletableFuture<Void> update(String account, int change) {
    return ledger.read(account).thenCompose(balance -> ledger.write(account, balance + change));
  }
}
