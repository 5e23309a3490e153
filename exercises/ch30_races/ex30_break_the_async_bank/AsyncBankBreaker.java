package ch30_races.ex30_break_the_async_bank;

import java.util.List;
import kata.bank.Transfer;

/**
 * Situation: the kata's UnprotectedAsyncBank runs two transfers on one event loop. Each waits for six futures, one after
 * the other: verify sender, verify receiver, read sender, write sender, read receiver, write receiver. Which future
 * completes next is luck. You are the luck: a turn of "first" completes the future that the first transfer waits for, and
 * it runs on to its next one.
 *
 * <p>Task: write two methods that return an order of turns, twelve names, six times "first" and six times "second", that
 * breaks the books. The two transfers are between the same two accounts: both may pay the same way, or they pay each
 * other. One after the other is harmless: they must mix.
 *
 * <p>Run: {@code mvn test -Dtest=AsyncBankBreakerTest}
 */
public class AsyncBankBreaker {
  /** @return an order of turns after which the sum is wrong: there is less money in the accounts than before */
  public List<String> wrongSum(Transfer first, Transfer second) {
    // TODO
    throw new UnsupportedOperationException(
        "Write wrongSum(): take paper, and play two transfers that pay the same way, turn by turn.");
  }

  /**
   * @return an order of turns after which the sum fits, but one of the two transfers has vanished as if it had never been;
   *     an empty list if no order of these two does that
   */
  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    // TODO
    throw new UnsupportedOperationException("Write vanishedTransfer(): begin as in wrongSum().");
  }
}
