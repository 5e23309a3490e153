package kata.bank;

/**
 * The bank's books: a balance for each account, in Poké dollars.
 *
 * <p>Thread-safe as far as it goes: each read and each write is atomic and seen by all threads. Nothing holds a read
 * and the write after it together, and nothing stops a balance from going below zero: that is the bank's business.
 */
public interface Ledger {
  /**
   * Asks who this is. The slow step, as if over a network; it changes nothing, so any number may be under way.
   *
   * @throws UnknownAccountException if there is no such account
   */
  void verifyUser(String account);

  /**
   * The balance of an account.
   *
   * @throws UnknownAccountException if there is no such account
   */
  int read(String account);

  /**
   * Sets the balance of an account.
   *
   * @throws UnknownAccountException if there is no such account; then nothing has changed
   */
  void write(String account, int balance);
}
