package kata.bank;

import java.util.Map;
import kata.schedule.Turn;

/**
 * A ledger for {@code kata.schedule}: before each read and each write others may take their turns. Outside an
 * exploration it is an {@link InMemoryLedger}.
 *
 * <p>Thread-safe where one actor runs at a time, as under the scheduler.
 */
public final class ScheduledLedger implements Ledger {
  /** What is noted when two verifications are under way at once. */
  public static final String TWO_VERIFICATIONS = "two verifications at once";

  private final InMemoryLedger books;
  private final boolean isSlowToVerify;
  private int verifying;

  private ScheduledLedger(Map<String, Integer> initial, boolean isSlowToVerify) {
    this.books = new InMemoryLedger(initial);
    this.isSlowToVerify = isSlowToVerify;
  }

  /** Opens the accounts of {@link Accounts}. Nobody can come between the steps of a verification. */
  public static ScheduledLedger open() {
    return open(Accounts.initialBalances());
  }

  /**
   * Opens accounts. Nobody can come between the steps of a verification.
   *
   * @param initial the balance of each
   */
  public static ScheduledLedger open(Map<String, Integer> initial) {
    return new ScheduledLedger(initial, false);
  }

  /**
   * Opens the accounts of {@link Accounts}; others may take their turns in the middle of a verification, and {@link
   * #TWO_VERIFICATIONS} is noted when they verify, too.
   */
  public static ScheduledLedger verifyingSlowly() {
    return new ScheduledLedger(Accounts.initialBalances(), true);
  }

  @Override
  public void verifyUser(String account) {
    books.verifyUser(account);
    if (!isSlowToVerify) {
      return;
    }
    verifying++;
    try {
      if (verifying > 1) {
        Turn.note(TWO_VERIFICATIONS);
      }
      Turn.take("verifies " + account);
    } finally {
      verifying--;
    }
  }

  @Override
  public int read(String account) {
    Turn.take("reads " + account);
    int balance = books.read(account);
    Turn.read(account, balance);
    return balance;
  }

  @Override
  public void write(String account, int balance) {
    Turn.take("writes " + account);
    books.write(account, balance);
    Turn.wrote(account, balance);
  }

  /** All balances as they are now; no turn is taken for it. */
  public Map<String, Integer> balances() {
    return books.balances();
  }
}
