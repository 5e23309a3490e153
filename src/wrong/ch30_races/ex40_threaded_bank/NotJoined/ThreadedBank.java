// WRONG: The threads are started, and nobody waits for them.
// FAILS: returns_only_when_all_have_ended, hands_on_an_error_when_all_others_have_ended,
//   hands_on_whatever_is_thrown, interrupts_its_threads_when_it_is_interrupted,
//   waits_for_the_end_of_the_threads_it_interrupts
// SAYS: Expected: it waits.
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

  public void transferAll(List<Transfer> transfers) throws InterruptedException {
    transfers.forEach(transfer -> Thread.ofPlatform().start(() -> transfer(transfer)));
  }
}
