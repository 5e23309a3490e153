package kata.testing;

import static kata.schedule.ScheduleAssert.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kata.bank.Accounts;
import kata.bank.InMemoryLedger;
import kata.bank.Ledger;
import kata.bank.Transfer;
import kata.bank.TransferScenario;
import kata.bank.UnknownAccountException;
import kata.bank.WatchedLedger;
import kata.schedule.Exploration;
import kata.schedule.Schedules;
import org.opentest4j.AssertionFailedError;

/** What the tests of several banks demand, in the same words. */
public final class LockAssertions {
  /** Enough for all schedules of plain answers, and for two interruptions in those that take many steps. */
  private static final int MOST = 5_000;

  /**
   * In schedules of so many transfers. Of three, the first is interrupted, and so is whoever is let in after it; of four,
   * one is, and the others wait for it or for each other. Those with one more are too many to be run all.
   */
  private static final Map<Integer, Integer> INTERRUPTIONS = Map.of(3, 2, 4, 1);

  /** Two transfers that share no account. */
  public static final List<Transfer> DISJOINT =
      List.of(new Transfer("Ash", "Misty", 100), new Transfer("Brock", "Jessie", 30));

  /** Two transfers between the same two accounts, in opposite directions. */
  public static final List<Transfer> OPPOSITE =
      List.of(new Transfer("Ash", "Misty", 100), new Transfer("Misty", "Ash", 30));

  /** Transfers that share an account, in every way there is. */
  private static final List<List<Transfer>> SHARING =
      List.of(
          OPPOSITE,
          List.of(new Transfer("Ash", "Brock", 100), new Transfer("Brock", "Ash", 30)), // hash codes even and odd
          List.of(new Transfer("Ash", "Misty", 100), new Transfer("Ash", "Misty", 30)),
          List.of(new Transfer("Ash", "Misty", 100), new Transfer("Misty", "Brock", 30)),
          List.of(new Transfer("Ash", "Misty", 100), new Transfer("Ash", "Brock", 30)),
          List.of(new Transfer("Ash", "Brock", 100), new Transfer("Misty", "Brock", 30)),
          // Who waits is let in, and just then a third one comes.
          List.of(new Transfer("Ash", "Misty", 100), new Transfer("Misty", "Ash", 30),
              new Transfer("Ash", "Misty", 7)));

  private LockAssertions() {}

  /** A bank, as far as these demands go. */
  @FunctionalInterface
  public interface Bank {
    /** Carries it out. */
    void transfer(Transfer transfer);
  }

  /** Runs two transfers at once, under every schedule; of more of them, under those with few interruptions. */
  public static Exploration atOnce(
      Class<? extends TransferScenario> scenario, Supplier<WatchedLedger> ledger, List<Transfer> transfers) {
    int interruptions = INTERRUPTIONS.getOrDefault(transfers.size(), Integer.MAX_VALUE);
    return Schedules.of(scenario, ledger, transfers).most(MOST).preemptions(interruptions).explore();
  }

  /** A single transfer does what it should. */
  public static void assertMoves(Class<? extends TransferScenario> scenario) {
    assertThat(atOnce(scenario, LockAssertions::unequal, List.of(new Transfer("Ash", "Misty", 100))))
        .of("a single transfer")
        .isRightInEverySchedule();
  }

  private static WatchedLedger unequal() {
    var balances = new LinkedHashMap<>(Accounts.initialBalances());
    balances.put("Ash", 500);
    balances.put("Misty", 80);
    return WatchedLedger.open(balances);
  }

  /** A transfer from or to somebody who has no account is refused, and changes nothing. */
  public static void assertVerifiesFirst(Function<Ledger, Bank> bank) {
    assertRefused(bank, new Transfer("Gary", "Ash", 100));
    assertRefused(bank, new Transfer("Ash", "Gary", 100));
  }

  private static void assertRefused(Function<Ledger, Bank> maker, Transfer transfer) {
    var ledger = new InMemoryLedger();
    var bank = maker.apply(ledger);
    assertRefused(bank, ledger, transfer, "\"" + transfer + "\", and Gary has no account: ");
    assertRefused(bank, ledger, transfer, "\"" + transfer + "\" again, and Gary still has no account: ");
  }

  private static void assertRefused(Bank bank, InMemoryLedger ledger, Transfer transfer, String told) {
    var expected = "Expected: an UnknownAccountException, as verifyUser() throws it, and nothing changed.";
    try {
      bank.transfer(transfer);
      throw new AssertionFailedError(
          told + "nothing was thrown. " + expected);
    } catch (UnknownAccountException e) {
      if (!ledger.balances().equals(Accounts.initialBalances())) {
        throw new AssertionFailedError(
            told + "it was refused too late, for Ash now has "
                + ledger.read("Ash") + " instead of " + Accounts.INITIAL_BALANCE + ". " + expected);
      }
    }
  }

  /** Two transfers at once leave every balance as one after the other would, whatever they share. */
  public static void assertRightAtOnce(Class<? extends TransferScenario> scenario) {
    for (var transfers : SHARING) {
      var exploration = atOnce(scenario, WatchedLedger::open, transfers);
      assertThat(exploration)
          .of(told(transfers))
          .ask(isAlwaysWrong(exploration)
              ? "It goes wrong in every schedule, also where nobody comes in between: look at a single transfer first."
              : "Somebody came in between a read and the write that belongs to it: what keeps the second transfer out,"
                  + " until the first one has written? Is it the same for both?")
          .isRightInEverySchedule();
    }
  }

  /** Whoever leaves by what the ledger throws, be it an exception or an error, holds no lock any more. */
  public static void assertGivesBack(Class<? extends TransferScenario> scenario) {
    assertThat(atOnce(scenario, WatchedLedger::failingOnce, OPPOSITE))
        .of("two transfers, in one of which the ledger throws an exception at its first write")
        .isRightInEverySchedule();
    assertThat(atOnce(scenario, WatchedLedger::breakingOnce, OPPOSITE))
        .of("two transfers, in one of which the ledger throws an Error at its first write, which is no Exception")
        .endsInEverySchedule();
  }

  private static boolean isAlwaysWrong(Exploration exploration) {
    return exploration.wrongRows().containsAll(exploration.rows().keySet());
  }

  /** As {@link #assertRightAtOnce}, between two accounts whose names have the same hash code. */
  public static void assertRightWithLikeHashes(Class<? extends TransferScenario> scenario) {
    var transfers = List.of(new Transfer("Aa", "BB", 100), new Transfer("BB", "Aa", 30));
    assertThat(atOnce(scenario, () -> WatchedLedger.open(Map.of("Aa", 1000, "BB", 1000)), transfers))
        .of(told(transfers))
        .isRightInEverySchedule();
  }

  private static String told(List<Transfer> transfers) {
    return transfers.stream().map(each -> "\"" + each + "\"").collect(Collectors.joining(" beside "));
  }
}
