package ch30_races.ex50_break_the_bank;

import java.util.List;
import kata.bank.Transfer;

/**
 * Situation: the kata's UnprotectedBank carries out two transfers, each on a thread of its own. A thread may be held up
 * before any read and before any write, and another one goes on meanwhile. Each transfer reads and writes the sender's
 * account, then reads and writes the receiver's. Here you say which thread goes on: a turn of "first" lets the first one
 * do one read or one write. Verifications take no turn.
 *
 * <p>Task: write two methods that return an order of turns, eight names, four times "first" and four times "second". The
 * two transfers are between the same two accounts: both may pay the same way, or they pay each other. Either of them may
 * be the larger one.
 *
 * <p>Run: {@code mvn test -Dtest=BankBreakerTest}
 */
public class BankBreaker {
  /** @return an order of turns after which the sum is wrong: it is too high, by the amount of the larger transfer */
  public List<String> wrongSum(Transfer first, Transfer second) {
    // TODO
    throw new UnsupportedOperationException(
        "Write wrongSum(): begin with the question which one is larger, then play it on paper.");
  }

  /**
   * @return an order of turns after which the sum fits, but the larger of the two transfers has vanished as if it had
   *     never been; an empty list if no order of these two does that
   */
  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    // TODO
    throw new UnsupportedOperationException("Write vanishedTransfer(): begin as in wrongSum().");
  }
}
