package kata.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import kata.bank.Books;
import kata.bank.InMemoryLedger;
import kata.bank.Ledger;
import kata.bank.ManualAsyncLedger;
import kata.bank.Transfer;

/**
 * Two banks of one class, each with a ledger of its own, have nothing in common. Whoever keeps the ledger, or balances, in
 * a {@code static} field has one for all banks.
 */
public final class ApartAssertions {
  private static final Transfer HERE = new Transfer("Ash", "Misty", 100);
  private static final Transfer THERE = new Transfer("Ash", "Misty", 30);
  private static final String EXPECTED =
      " Expected: each bank has its own. What is static belongs to all of them.";

  private ApartAssertions() {}

  /**
   * Has each of two banks carry out a transfer, and looks at both ledgers.
   *
   * @param bank the transfer of a new bank with this ledger
   */
  public static void assertApart(Function<Ledger, Consumer<Transfer>> bank) {
    var here = new InMemoryLedger();
    var there = new InMemoryLedger();
    var first = bank.apply(here);
    var second = bank.apply(there);
    first.accept(HERE);
    second.accept(THERE);
    assertBooks("the first one's", HERE, here.balances());
    assertBooks("the second one's", THERE, there.balances());
  }

  private static void assertBooks(String whose, Transfer transfer, Map<String, Integer> balances) {
    var expected = Books.of(List.of(transfer)).expected();
    if (!balances.equals(expected)) {
      throw new AssertionError(
          "Two banks with ledgers of their own: the first one was asked for \"" + HERE
              + "\", then the second one for \"" + THERE + "\". In " + whose + " ledger are now " + balances
              + ", and should be " + expected + "." + EXPECTED);
    }
  }

  /**
   * Fails if a bank has asked another bank's ledger.
   *
   * @param others the ledger of a bank that was made after the one under test, and was asked for nothing
   */
  public static void assertAskedNothing(ManualAsyncLedger others) {
    stray(others).ifPresent(
        told -> {
          throw new AssertionError(told);
        });
  }

  /** As {@link #assertAskedNothing}, in words; empty if the other bank's ledger was not asked. */
  public static Optional<String> stray(ManualAsyncLedger others) {
    return others.steps().isEmpty() && others.pending().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Two banks with ledgers of their own: the first one was asked for a transfer, and it asked the second one's"
                + " ledger." + EXPECTED);
  }
}
