package ch40_locks.ex90_no_overdraft;

import java.util.concurrent.atomic.AtomicBoolean;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/** Somebody draws 30 out of 100, and until that is over, others pay in, one dollar after the other: there is enough. */
final class Outpaced implements Scenario {
  private final int most;
  private final AtomicAccount account = new AtomicAccount(100);
  private final AtomicBoolean isOver = new AtomicBoolean();
  private boolean isTaken;
  private int deposits;

  /** @param most deposits; afterwards the withdrawal is alone */
  Outpaced(Integer most) {
    this.most = most;
  }

  @Override
  public void cast(Cast cast) {
    cast.actor("withdraw(30)", () -> {
      isTaken = account.withdraw(30);
      isOver.set(true);
    });
    cast.actor("deposits", () -> {
      int paid = 0;
      while (paid < most && !isOver.get()) {
        account.deposit(1);
        paid++;
      }
      deposits = paid;
    });
  }

  @Override
  public Outcome outcome() {
    int expected = 100 - 30 + deposits;
    var told =
        "In the account were 100, and then %d times 1 more. withdraw(30) said %s, and %d are left. Expected: true, and %d."
            .formatted(deposits, isTaken, account.balance(), expected);
    return isTaken && account.balance() == expected ? Outcome.right("taken") : Outcome.wrong("wrong", told);
  }
}
