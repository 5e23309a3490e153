package ch40_locks.ex60_lock_ordering;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import kata.bank.Ledger;
import kata.bank.Transfer;

public class OrderedBank {
  private final Ledger ledger;
  private final Set<String> busy = new HashSet<>();

  public OrderedBank(Ledger ledger) {
    this.ledger = ledger;
  }

  public void transfer(Transfer transfer) {
    if (transfer.sender().equals(transfer.receiver())) {
      throw new IllegalArgumentException(transfer + ": sender and receiver are the same");
    }
    ledger.verifyUser(transfer.sender());
    ledger.verifyUser(transfer.receiver());
    var mine = Set.of(transfer.sender(), transfer.receiver());
    enter(mine);
    try {
      update(transfer.sender(), -transfer.amount());
      update(transfer.receiver(), transfer.amount());
    } finally {
      leave(mine);
    }
  }

  private synchronized void enter(Set<String> accounts) {
    boolean isInterrupted = false;
    while (!Collections.disjoint(busy, accounts)) {
      try {
        wait();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    busy.addAll(accounts);
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void leave(Set<String> accounts) {
    busy.removeAll(accounts);
    notifyAll();
  }

  private void update(String account, int change) {
    int balance = ledger.read(account);
    ledger.write(account, balance + change);
  }
}
