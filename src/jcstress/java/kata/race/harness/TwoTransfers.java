package kata.race.harness;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kata.bank.Accounts;
import kata.bank.Books;
import kata.bank.InMemoryLedger;
import kata.bank.Transfer;

/**
 * One run: a fresh ledger, two transfers for two threads, and what the books come to. Both transfers go the same way:
 * two opposite ones can create or destroy money, but neither can vanish whole, for each does its sender before its
 * receiver.
 */
public final class TwoTransfers {
  /** What the two are, in words. */
  public static final String TOLD = "Ash pays Misty 100 while Ash pays Misty 10";

  /** Outcomes, as they stand in {@code @Outcome}. */
  public static final String RIGHT = Pair.RIGHT;
  public static final String VANISHED = "VANISHED";
  public static final String BROKEN = "BROKEN";

  /** What the outcomes are, in words. */
  public static final String RIGHT_TOLD = "right";
  public static final String VANISHED_TOLD = "the sum fits, but a transfer has vanished";
  public static final String BROKEN_TOLD = "money was created or destroyed";

  private static final Transfer FIRST = new Transfer("Ash", "Misty", 100);
  private static final Transfer SECOND = new Transfer("Ash", "Misty", 10);

  /** Only the two: a run lasts well under a microsecond, and most of it should be the transfers. */
  private static final Map<String, Integer> INITIAL =
      Map.of("Ash", Accounts.INITIAL_BALANCE, "Misty", Accounts.INITIAL_BALANCE);

  private static final Books BOOKS = Books.of(INITIAL, List.of(FIRST, SECOND));

  static {
    Watch.start();
  }

  private final InMemoryLedger ledger = new InMemoryLedger(INITIAL);
  private Throwable firstThrew; // one for each thread; the arbiter comes after both
  private Throwable secondThrew;

  /** The ledger of this run. */
  public InMemoryLedger ledger() {
    return ledger;
  }

  /** The first actor. What the transfer throws is an outcome: to jcstress, it would spoil the runs beside it. */
  public void first(Consumer<Transfer> transfer) {
    try {
      transfer.accept(FIRST);
    } catch (Throwable thrown) {
      firstThrew = thrown;
    }
  }

  /** The second actor. */
  public void second(Consumer<Transfer> transfer) {
    try {
      transfer.accept(SECOND);
    } catch (Throwable thrown) {
      secondThrew = thrown;
    }
  }

  /** The outcome, after both actors. */
  public String outcome() {
    Watch.ended();
    if (firstThrew != null || secondThrew != null) {
      return Threw.outcome(firstThrew != null ? firstThrew : secondThrew);
    }
    return told(BOOKS.judge(ledger.balances()));
  }

  /** What the books say, as an outcome. */
  static String told(Books.Verdict verdict) {
    return switch (verdict) {
      case Books.Verdict.Right _ -> RIGHT;
      case Books.Verdict.Vanished _ -> VANISHED;
      case Books.Verdict.Broken _ -> BROKEN;
    };
  }
}
