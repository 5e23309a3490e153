package kata.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kata.bank.Books;
import kata.pokedex.Pokemon;

/** What came of one run. */
public sealed interface Result {
  /** From the call of the answer until all its results were there. */
  Duration took();

  /**
   * Pages were fetched.
   *
   * @param found what the answer returned
   */
  record Pages(Duration took, List<Pokemon> found) implements Result {}

  /**
   * Money was moved.
   *
   * @param initial balances, in the order of the accounts
   * @param end the balances afterwards
   * @param verdict whether the books are right
   */
  record Money(Duration took, Map<String, Integer> initial, Map<String, Integer> end, Books.Verdict verdict)
      implements Result {}

  /**
   * Numbers were computed.
   *
   * @param results what the answer returned
   */
  record Numbers(Duration took, List<Double> results) implements Result {}
}
