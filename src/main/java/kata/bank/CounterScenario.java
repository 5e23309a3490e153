package kata.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;
import kata.schedule.Cast;
import kata.schedule.Outcome;

/**
 * A transfer, and at the counter somebody who pays money in or takes some out, at one of its two accounts: nobody may
 * come between the transfer's first write and its last.
 *
 * <p>Not thread-safe: under the scheduler one actor runs at a time.
 */
public abstract class CounterScenario extends TransferScenario {
  private final Transfer transfer;
  private final int change;
  private final String account;
  private final LinkedHashMap<String, Integer> others;

  /**
   * A transfer and somebody at the counter.
   *
   * @param ledger makes the ledger of one schedule
   * @param transfer that is carried out meanwhile
   * @param account at which the other one is
   * @param change what is paid in; below zero if it is taken out
   */
  protected CounterScenario(Supplier<WatchedLedger> ledger, Transfer transfer, String account, int change) {
    super(ledger, List.of(transfer));
    this.transfer = transfer;
    this.account = account;
    this.change = change;
    this.others = new LinkedHashMap<>(this.ledger.balances());
    others.merge(account, change, Integer::sum);
  }

  /** Has the bank under test pay in. */
  protected abstract void deposit(String account, int amount);

  /** Has the bank under test pay out. */
  protected abstract void withdraw(String account, int amount);

  @Override
  public void cast(Cast cast) {
    super.cast(cast);
    if (change < 0) {
      cast.actor(account + " takes out " + -change, () -> withdraw(account, -change));
    } else {
      cast.actor(account + " pays in " + change, () -> deposit(account, change));
    }
  }

  @Override
  public Outcome outcome() {
    var intrusion = ledger.intrusion();
    var verdict = Books.of(others, List.of(transfer)).judge(ledger.balances());
    if (intrusion != null && verdict instanceof Books.Verdict.Right) {
      return Outcome.wrong("somebody came in between", "The books came out right, but " + intrusion + ".");
    }
    return judged(verdict);
  }
}
