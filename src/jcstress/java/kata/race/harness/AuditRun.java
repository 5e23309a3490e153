package kata.race.harness;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import kata.bank.Accounts;
import kata.bank.Books;
import kata.bank.Ledger;
import kata.bank.Transfer;

/** One run: a fresh ledger with {@link Noise}, a transfer, an auditor, and what both come to. */
public final class AuditRun {
  /** What the two do, in words. */
  public static final String TOLD = "Ash pays Misty 100 while an auditor looks at all accounts";

  /** The outcome of an auditor who saw balances that never were. */
  public static final String IN_FLIGHT = "IN_FLIGHT";

  /** {@link #IN_FLIGHT} in words. */
  public static final String IN_FLIGHT_TOLD = "the auditor saw money in flight";

  /** The transfer. */
  public static final List<Transfer> TRANSFERS = List.of(new Transfer("Ash", "Misty", 100));

  /** A transfer with two reads and two writes; the auditor reads all accounts, and again for the sum. */
  private static final int STEPS = 4 + 2 * Accounts.NAMES.size();

  private static final Map<String, Integer> INITIAL = Accounts.initialBalances();
  private static final Books BOOKS = Books.of(TRANSFERS);
  private static final Set<Map<String, Integer>> MOMENTS = Set.of(INITIAL, BOOKS.expected());
  private static final long SUM = Books.sum(INITIAL);

  private final Pair pair = new Pair(STEPS);
  private final NoisyLedger ledger = new NoisyLedger(INITIAL, pair.noise());
  private boolean wasInFlight; // the auditor's; the arbiter comes after both

  /** The ledger of this run. */
  public Ledger ledger() {
    return ledger;
  }

  /** The first actor. */
  public void first(Consumer<Transfer> transfer) {
    pair.first(() -> transfer.accept(TRANSFERS.getFirst()));
  }

  /** The second actor: who asks for the balances, and then for the sum. */
  public void second(Supplier<Map<String, Integer>> audit, IntSupplier total) {
    pair.second(() -> {
      var seen = audit.get();
      wasInFlight = total.getAsInt() != SUM || !MOMENTS.contains(seen);
    });
  }

  /** The outcome, after both actors. */
  public String outcome() {
    return pair.outcome(() -> wasInFlight ? IN_FLIGHT : TwoTransfers.told(BOOKS.judge(ledger.balances())));
  }
}
