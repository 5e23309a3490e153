package kata.bank;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kata.schedule.Turn;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ScheduledLedger} that knows what each actor is to do, and so sees more: who is in the middle of it, who comes
 * in between, and under which locks. What it sees it notes, for the exploration to count.
 *
 * <p>Not thread-safe: under the scheduler one actor runs at a time.
 */
public final class WatchedLedger implements Ledger {
  /** What is noted when two actors are in the middle of their reads and writes at once. */
  public static final String TWO_INSIDE = "two inside at once";

  /** What is noted when a balance is read or written without the lock that {@link #under} demands. */
  public static final String UNLOCKED = "a read or write without the demanded lock";

  /** What is noted when a user is verified by whoever holds the lock that {@link #under} demands. */
  public static final String VERIFIED_INSIDE = "a verification under the demanded lock";

  private final ScheduledLedger ledger;
  private final Visits visits;
  private @Nullable String demanded;
  private Fault fault = Fault.NONE;
  private int failures;
  private @Nullable String heldUp;
  private String until = "";

  private WatchedLedger(ScheduledLedger ledger, Visits visits) {
    this.ledger = ledger;
    this.visits = visits;
  }

  /** What goes wrong, once. */
  private enum Fault {
    NONE, READ_FAILS, WRITE_FAILS, WRITE_BREAKS
  }

  /** The exception of a ledger that fails. */
  public static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure(String account) {
      super("the ledger could not get at the balance of " + account);
    }
  }

  /** The error of a ledger that breaks: whoever catches exceptions alone does not see it. */
  public static final class Breakdown extends Error {
    private static final long serialVersionUID = 1;

    Breakdown(String account) {
      super("the ledger broke at the balance of " + account);
    }
  }

  /** Opens the accounts of {@link Accounts}. */
  public static WatchedLedger open() {
    return new WatchedLedger(ScheduledLedger.open(), new Visits());
  }

  /**
   * Opens accounts.
   *
   * @param initial the balance of each
   */
  public static WatchedLedger open(Map<String, Integer> initial) {
    return new WatchedLedger(ScheduledLedger.open(initial), new Visits());
  }

  /** As {@link ScheduledLedger#verifyingSlowly()}. */
  public static WatchedLedger verifyingSlowly() {
    return new WatchedLedger(ScheduledLedger.verifyingSlowly(), new Visits());
  }

  /** As {@link #open()}; the first write, whoever makes it, has no effect and throws a {@link Failure}. */
  public static WatchedLedger failingOnce() {
    return open(Fault.WRITE_FAILS);
  }

  /** As {@link #failingOnce()}, but what the write throws is an {@link Error}, a {@link Breakdown}. */
  public static WatchedLedger breakingOnce() {
    return open(Fault.WRITE_BREAKS);
  }

  /** As {@link #open()}; the first read, whoever makes it, throws a {@link Failure}. */
  public static WatchedLedger failingAtARead() {
    return open(Fault.READ_FAILS);
  }

  private static WatchedLedger open(Fault fault) {
    var ledger = open();
    ledger.fault = fault;
    return ledger;
  }

  /**
   * As {@link #open()}; {@link #UNLOCKED} is noted when whoever reads or writes holds no lock of this kind, and {@link
   * #VERIFIED_INSIDE} when whoever verifies holds one.
   *
   * @param kind as {@link Turn#held()} calls it
   */
  public static Supplier<WatchedLedger> under(String kind) {
    return () -> {
      var ledger = open();
      ledger.demanded = kind;
      return ledger;
    };
  }

  /**
   * As {@link #open()}; at its first write this actor is held up until the other one is done.
   *
   * @param actor who is held up
   * @param until who must be done first
   */
  public static WatchedLedger holdingUp(String actor, String until) {
    return holdingUp(actor, until, Accounts.initialBalances());
  }

  /**
   * As {@link #holdingUp(String, String)}, with these accounts.
   *
   * @param initial the balance of each
   */
  public static WatchedLedger holdingUp(String actor, String until, Map<String, Integer> initial) {
    var ledger = open(initial);
    ledger.heldUp = actor;
    ledger.until = until;
    return ledger;
  }

  /** Another ledger, with accounts of its own; who is inside is seen in both together. */
  public WatchedLedger another() {
    return new WatchedLedger(ScheduledLedger.open(), visits);
  }

  /** This actor reads and writes these accounts; when each has been written, it is done. */
  public void expectWriter(String actor, Set<String> accounts) {
    visits.expect(actor, accounts, true);
  }

  /** This actor reads these accounts; when each has been read, it is done. */
  void expectReader(String actor, Set<String> accounts) {
    visits.expect(actor, accounts, false);
  }

  @Override
  public void verifyUser(String account) {
    if (demanded != null && Turn.held().contains(demanded)) {
      Turn.note(VERIFIED_INSIDE);
    }
    ledger.verifyUser(account);
  }

  @Override
  public int read(String account) {
    if (fault == Fault.READ_FAILS) {
      fail("read", account);
      throw new Failure(account);
    }
    int balance = ledger.read(account);
    look(account, false);
    return balance;
  }

  @Override
  public void write(String account, int balance) {
    if (fault == Fault.WRITE_FAILS) {
      fail("write", account);
      throw new Failure(account);
    }
    if (fault == Fault.WRITE_BREAKS) {
      fail("write", account);
      throw new Breakdown(account);
    }
    if (heldUp != null && heldUp.equals(visits.who(account))) {
      heldUp = null;
      Turn.await("is held up by the ledger", () -> visits.isDone(until));
    }
    ledger.write(account, balance);
    look(account, true);
  }

  private void fail(String what, String account) {
    fault = Fault.NONE;
    failures++;
    Turn.take("fails to " + what + " " + account);
  }

  private void look(String account, boolean isWrite) {
    if (demanded != null && !Turn.actor().isEmpty() && !Turn.held().contains(demanded)) {
      Turn.note(UNLOCKED);
    }
    visits.step(account, isWrite);
  }

  /** How often it has failed. */
  int failures() {
    return failures;
  }

  /** Who came to an account between the first and the last write of somebody else, in a sentence; null if nobody did. */
  @Nullable
  String intrusion() {
    return visits.intrusion();
  }

  /** All balances as they are now; no turn is taken for it. */
  public Map<String, Integer> balances() {
    return ledger.balances();
  }
}
