package kata.bank;

/**
 * An order to move money from one account to another. It checks nothing: whoever carries it out must.
 *
 * @param sender the account that pays
 * @param receiver the account that is paid
 * @param amount in whole Poké dollars
 */
public record Transfer(String sender, String receiver, int amount) {
  /** As one says it: "Ash pays Misty 100". */
  @Override
  public String toString() {
    return sender + " pays " + receiver + " " + amount;
  }
}
