package ch40_locks.ex60_lock_ordering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kata.bank.Transfer;
import kata.bank.WatchedLedger;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/**
 * A transfer that the ledger holds up until a thousand others are done, one after the other, no two of which share an
 * account: whoever has fewer locks than accounts, and takes one by whatever is worked out from the name, has two of the
 * locks held, and among two thousand accounts will be some that have one of them.
 */
final class Crowd implements Scenario {
  private static final int MANY = 1_000;
  private static final Transfer SLOW = new Transfer("Ash", "Misty", 100);
  private static final String CROWD = "the crowd";

  private final List<Transfer> others = new ArrayList<>();
  private final Set<String> theirs = new LinkedHashSet<>();
  private final WatchedLedger ledger;
  private final OrderedBank bank;

  Crowd() {
    for (int i = 0; i < MANY; i++) {
      var other = new Transfer("Ash " + i, "Misty " + i, 30);
      others.add(other);
      theirs.add(other.sender());
      theirs.add(other.receiver());
    }
    var balances = new LinkedHashMap<String, Integer>();
    balances.put(SLOW.sender(), 1000);
    balances.put(SLOW.receiver(), 1000);
    theirs.forEach(account -> balances.put(account, 1000));
    ledger = WatchedLedger.holdingUp(SLOW.toString(), CROWD, balances);
    bank = new OrderedBank(ledger);
  }

  @Override
  public void cast(Cast cast) {
    ledger.expectWriter(SLOW.toString(), Set.of(SLOW.sender(), SLOW.receiver()));
    ledger.expectWriter(CROWD, theirs);
    cast.actor(SLOW.toString(), () -> bank.transfer(SLOW));
    cast.actor(CROWD, () -> others.forEach(bank::transfer));
  }

  @Override
  public Outcome outcome() {
    return Outcome.right("all are done");
  }
}
