package ch40_locks.ex60_lock_ordering;

import static kata.schedule.ScheduleAssert.assertThat;
import static kata.testing.ApartAssertions.assertApart;
import static kata.testing.LockAssertions.DISJOINT;
import static kata.testing.LockAssertions.OPPOSITE;
import static kata.testing.LockAssertions.assertGivesBack;
import static kata.testing.LockAssertions.assertMoves;
import static kata.testing.LockAssertions.assertRightAtOnce;
import static kata.testing.LockAssertions.assertVerifiesFirst;
import static kata.testing.LockAssertions.atOnce;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kata.bank.Transfer;
import kata.bank.TransferScenario;
import kata.bank.WatchedLedger;
import kata.schedule.Schedules;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class OrderedBankTest {
  static final class Transfers extends TransferScenario {
    private final OrderedBank bank = new OrderedBank(ledger);

    Transfers(Supplier<WatchedLedger> ledger, List<Transfer> transfers) {
      super(ledger, transfers);
    }

    @Override
    protected void transfer(Transfer transfer) {
      bank.transfer(transfer);
    }
  }

  @Test
  void moves_the_amount_from_the_sender_to_the_receiver() {
    assertMoves(Transfers.class);
    assertApart(ledger -> new OrderedBank(ledger)::transfer);
  }

  @Test
  void verifies_both_before_it_changes_anything() {
    assertVerifiesFirst(ledger -> new OrderedBank(ledger)::transfer);
  }

  @Test
  void refuses_a_transfer_from_an_account_to_itself() {
    var ledger = WatchedLedger.open();
    var before = ledger.balances();
    try {
      var receiver = String.valueOf(new char[] {'A', 's', 'h'}); // equal, and another object
      new OrderedBank(ledger).transfer(new Transfer("Ash", receiver, 100));
      throw new AssertionError(
          "\"Ash pays Ash 100\": expected an IllegalArgumentException, and nothing changed.");
    } catch (IllegalArgumentException e) {
      // As it should be.
    }
    Assertions.assertThat(ledger.balances())
        .withFailMessage("\"Ash pays Ash 100\" was refused too late: the balances are now %s.",
            ledger.balances())
        .isEqualTo(before);
  }

  @Test
  void keeps_every_balance_right_when_two_transfers_run_at_once() {
    assertRightAtOnce(Transfers.class);
  }

  @Test
  void lets_transfers_that_share_no_account_run_side_by_side() {
    assertThat(atOnce(Transfers.class, WatchedLedger::open, DISJOINT))
        .of("two transfers that share no account")
        .isRightInEverySchedule()
        .hasSomeScheduleWith(
            WatchedLedger.TWO_INSIDE,
            "\"" + DISJOINT.getFirst() + "\" and \"" + DISJOINT.getLast()
                + "\" share no account, and yet one always waited for the other. Expected: each waits only for those"
                + " who use one of its two accounts. Which lock do both of them need?");
    assertThat(Schedules.of(Crowd.class).preemptions(0).explore())
        .of("a transfer that the ledger holds up until a crowd of 1,000 others is done. None of them shares an account"
            + " with it, and accounts are many: do two of them ever get the same lock?")
        .endsInEverySchedule();
  }

  @Test
  void waits_for_nobody_who_only_waits_for_an_account_that_it_does_not_use() {
    assertFree("three", OPPOSITE.getFirst(), DISJOINT.getLast(), OPPOSITE.getLast());
    // Two wait, each for somebody else. Who is woken first need not be the one that can go on.
    assertFree("four", DISJOINT.getLast(), new Transfer("Misty", "James", 7), DISJOINT.getFirst(),
        new Transfer("Jessie", "Brock", 10));
  }

  private static void assertFree(String howMany, Transfer slow, Transfer free, Transfer... others) {
    var all = Stream.concat(Stream.of(slow, free), Stream.of(others)).toList();
    assertThat(atOnce(Transfers.class, () -> WatchedLedger.holdingUp(slow.toString(), free.toString()), all))
        .of(howMany + " transfers. The ledger holds up \"" + slow + "\" at its first write until \"" + free
            + "\" is done. They share no account: \"" + free + "\" must wait neither for \"" + slow
            + "\" nor for those who wait for it")
        .endsInEverySchedule();
  }

  @Test
  void never_ends_in_a_deadlock_whatever_the_accounts_are_called() {
    // The same length, the same hash code, the same first letter, the same letters; in the last pair all of it.
    for (var names : List.of(List.of("Misty", "Brock"), List.of("Aa", "BB"), List.of("AaBB", "BBAa"),
        List.of("Jessie", "James"), List.of("Ash", "ASH"), List.of("MAaBBy", "MBBAay"))) {
      var there = new Transfer(names.getFirst(), names.getLast(), 100);
      var back = back(there);
      assertThat(atOnce(Transfers.class, () -> WatchedLedger.open(balances(names)), List.of(there, back)))
          .of("\"" + there + "\" beside \"" + back + "\"")
          .isRightInEverySchedule();
    }
  }

  /** Its names are equal, but other objects: whoever orders by identity takes the same two locks the other way round. */
  private static Transfer back(Transfer there) {
    var back = new Transfer(copy(there.receiver()), copy(there.sender()), 30);
    return isOrderedByIdentity(there) == isOrderedByIdentity(back) ? back : back(there);
  }

  private static boolean isOrderedByIdentity(Transfer transfer) {
    return System.identityHashCode(transfer.sender()) < System.identityHashCode(transfer.receiver());
  }

  private static String copy(String name) {
    return String.valueOf(name.toCharArray());
  }

  private static Map<String, Integer> balances(List<String> names) {
    var balances = new LinkedHashMap<String, Integer>();
    names.forEach(name -> balances.put(name, 1000));
    return balances;
  }

  @Test
  void gives_all_locks_back_when_the_ledger_fails() {
    assertGivesBack(Transfers.class);
  }
}
