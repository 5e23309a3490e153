// WRONG: No threads at all: it is the synchronous bank.
// FAILS: verifies_for_40_transfers_at_once_each_in_a_thread_of_its_own,
//   hands_on_an_error_when_all_others_have_ended, interrupts_its_threads_when_it_is_interrupted
// SAYS: 1 of 40 verifications were under way at once.
package ch30_races.ex40_threaded_bank;

import java.util.List;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class ThreadedBank {
  private final Ledger ledger;

  public ThreadedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    if (transfer.amount() <= 0) {
      throw new IllegalArgumentException("the amount must be positive: " + transfer);
    }
    if (transfer.sender().equals(transfer.receiver())) {
      throw new IllegalArgumentException("sender and receiver must be different: " + transfer);
    }
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    update(transfer.sender(), -transfer.amount());
    update(transfer.receiver(), transfer.amount());
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }

  public void transferAll(List<Transfer> transfers) {
    transfers.forEach(this::transfer);
  }
}
