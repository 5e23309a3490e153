package kata.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kata.schedule.Cast;
import kata.schedule.Outcome;

/**
 * Transfers and auditors at once: besides the books at the end, each audit must show the balances of some moment at
 * which no transfer was half done, and stay as it was told; and one when all is over, and the ledger has not failed, must
 * show the balances of then.
 *
 * <p>Not thread-safe: under the scheduler one actor runs at a time.
 */
public abstract class AuditScenario extends TransferScenario {
  private final int auditors;
  private final Map<String, Integer> initial;
  private final List<Transfer> transfers;
  private final Map<String, Map<String, Integer>> audits = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> told = new LinkedHashMap<>();

  /**
   * Transfers and auditors over a ledger.
   *
   * @param ledger makes the ledger of one schedule
   * @param transfers no two of them the same
   * @param auditors how many look at the balances meanwhile
   */
  protected AuditScenario(Supplier<WatchedLedger> ledger, List<Transfer> transfers, int auditors) {
    super(ledger, transfers);
    this.transfers = List.copyOf(transfers);
    this.auditors = auditors;
    this.initial = this.ledger.balances();
  }

  /** Has the bank under test tell all balances. */
  protected abstract Map<String, Integer> audit();

  /** As {@link #audit()}, when all is over. */
  protected Map<String, Integer> lastAudit() {
    return audit();
  }

  @Override
  public void cast(Cast cast) {
    super.cast(cast);
    for (int i = 1; i <= auditors; i++) {
      var auditor = auditors == 1 ? "Auditor" : "Auditor " + i;
      ledger.expectReader(auditor, initial.keySet());
      cast.actor(auditor, () -> goesWell(() -> audit(auditor)));
    }
  }

  private void audit(String auditor) {
    var balances = audit();
    told.put(auditor, balances);
    audits.put(auditor, new LinkedHashMap<>(balances));
  }

  @Override
  public Outcome outcome() {
    for (var audit : audits.entrySet()) {
      if (!isOfSomeMoment(audit.getValue())) {
        return Outcome.wrong("an audit saw money in flight", sentence(audit.getKey(), audit.getValue()));
      }
    }
    var outcome = super.outcome();
    return outcome.isRight() && ledger.failures() == 0 ? judgedLast() : outcome;
  }

  private Outcome judgedLast() {
    var seen = lastAudit();
    var balances = ledger.balances();
    for (var audit : audits.entrySet()) {
      if (!audit.getValue().equals(told.get(audit.getKey()))) {
        return Outcome.wrong("an audit changed afterwards", changed(audit.getKey()));
      }
    }
    return balances.equals(seen)
        ? Outcome.right("every balance is right")
        : Outcome.wrong("an audit saw old balances",
            "Every balance is right. But an audit when all was over saw "
                + new LinkedHashMap<>(seen) + ", and the balances are " + balances
                + ": what it saw is no longer so.");
  }

  private String changed(String auditor) {
    return auditor + " got a map with " + audits.get(auditor) + ". Afterwards the same map held "
        + told.get(auditor)
        + ". What is told of one moment stays as it was: whoever got the map may still be reading it.";
  }

  private boolean isOfSomeMoment(Map<String, Integer> seen) {
    for (int bits = 0; bits < 1 << transfers.size(); bits++) {
      var done = new ArrayList<Transfer>();
      for (int i = 0; i < transfers.size(); i++) {
        if ((bits >> i & 1) == 1) {
          done.add(transfers.get(i));
        }
      }
      if (Books.of(initial, done).expected().equals(seen)) {
        return true;
      }
    }
    return false;
  }

  /**
   * What is wrong with an audit that shows no moment at which no transfer was half done.
   *
   * @param auditor whose it is
   * @param seen what it shows
   */
  protected String sentence(String auditor, Map<String, Integer> seen) {
    long sum = Books.sum(seen);
    long expected = Books.sum(initial);
    return auditor + " saw " + seen + ", " + sum + " Poké dollars in all"
        + (sum == expected
            ? ": the sum fits, but there was no moment with these balances."
            : ", and there are always " + expected + ": a transfer was half done.");
  }
}
