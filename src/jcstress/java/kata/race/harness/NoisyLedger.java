package kata.race.harness;

import java.util.Map;
import kata.bank.InMemoryLedger;
import kata.bank.Ledger;

/**
 * A ledger that may take a moment after each read and each write, so that others can come in: see {@link Noise}. A
 * verification takes none; nothing is lost in it.
 *
 * <p>Thread-safe, in the way that {@link Ledger} says.
 */
final class NoisyLedger implements Ledger {
  private final InMemoryLedger books;
  private final Noise noise;

  NoisyLedger(Map<String, Integer> initial, Noise noise) {
    this.books = new InMemoryLedger(initial);
    this.noise = noise;
  }

  @Override
  public void verifyUser(String account) {
    books.verifyUser(account);
  }

  @Override
  public int read(String account) {
    int balance = books.read(account);
    noise.step();
    return balance;
  }

  @Override
  public void write(String account, int balance) {
    books.write(account, balance);
    noise.step();
  }

  /** All balances, without a moment in between: for when both actors have ended. */
  Map<String, Integer> balances() {
    return books.balances();
  }
}
