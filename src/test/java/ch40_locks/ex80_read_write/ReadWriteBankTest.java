package ch40_locks.ex80_read_write;

import static kata.schedule.ScheduleAssert.assertThat;
import static kata.testing.ApartAssertions.assertApart;
import static kata.testing.LockAssertions.DISJOINT;
import static kata.testing.LockAssertions.assertGivesBack;
import static kata.testing.LockAssertions.assertMoves;
import static kata.testing.LockAssertions.assertRightAtOnce;
import static kata.testing.LockAssertions.assertVerifiesFirst;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kata.bank.AuditScenario;
import kata.bank.Transfer;
import kata.bank.TransferScenario;
import kata.bank.WatchedLedger;
import kata.schedule.Exploration;
import kata.schedule.Schedules;
import org.junit.jupiter.api.Test;

class ReadWriteBankTest {
  static final class Transfers extends TransferScenario {
    private final ReadWriteBank bank = new ReadWriteBank(ledger);

    Transfers(Supplier<WatchedLedger> ledger, List<Transfer> transfers) {
      super(ledger, transfers);
    }

    @Override
    protected void transfer(Transfer transfer) {
      bank.transfer(transfer);
    }
  }

  static final class Audits extends AuditScenario {
    private final ReadWriteBank bank = new ReadWriteBank(ledger);

    Audits(Supplier<WatchedLedger> ledger, List<Transfer> transfers, Integer auditors) {
      super(ledger, transfers, auditors);
    }

    @Override
    protected void transfer(Transfer transfer) {
      bank.transfer(transfer);
    }

    @Override
    protected Map<String, Integer> audit() {
      return bank.audit();
    }
  }

  private static Exploration audits(List<Transfer> transfers, Integer auditors) {
    return audits(WatchedLedger::open, transfers, auditors);
  }

  private static Exploration audits(
      Supplier<WatchedLedger> ledger, List<Transfer> transfers, Integer auditors) {
    return Schedules.of(Audits.class, ledger, transfers, auditors).most(2_000).explore();
  }

  @Test
  void moves_the_amount_from_the_sender_to_the_receiver() {
    assertMoves(Transfers.class);
    assertApart(ledger -> new ReadWriteBank(ledger)::transfer);
  }

  @Test
  void verifies_both_before_it_changes_anything() {
    assertVerifiesFirst(ledger -> new ReadWriteBank(ledger)::transfer);
  }

  @Test
  void keeps_every_balance_right_when_two_transfers_run_at_once() {
    assertRightAtOnce(Transfers.class);
  }

  @Test
  void an_audit_never_sees_money_in_flight() {
    var there = new Transfer("Ash", "Misty", 100);
    // Of two the audit may miss what of the other it counts twice: the sum fits, and proves nothing.
    for (var transfers : List.of(List.of(there), List.of(new Transfer("James", "Ash", 100)),
        List.of(new Transfer("Ash", "Brock", 100), new Transfer("Jessie", "Misty", 100)))) {
      assertThat(audits(transfers, 1))
          .of(transfers + " beside an auditor")
          .ask(
              "What keeps the transfer out while the auditor reads, and the auditor while the transfer writes?")
          .isRightInEverySchedule();
    }
    assertThat(audits(List.of(there), 2)) // one auditor leaves, and just then another one comes
        .of("\"" + there + "\" beside two auditors")
        .ask("When one auditor leaves, another one may be there already. Who looks again, before it writes?")
        .isRightInEverySchedule();
  }

  @Test
  void auditors_do_not_make_each_other_wait() {
    assertThat(audits(List.of(), 2))
        .of("two auditors")
        .isRightInEverySchedule()
        .hasSomeScheduleWith(
            WatchedLedger.TWO_INSIDE,
            "While one auditor was reading the balances, the other one always had to wait. Expected: auditors change"
                + " nothing, so several of them read at once. Is there a lock that tells readers from writers?");
  }

  @Test
  void gives_the_lock_back_when_the_ledger_fails() {
    assertGivesBack(Transfers.class);
    assertAllGoOn("write", WatchedLedger::failingOnce);
    assertAllGoOn("read", WatchedLedger::failingAtARead);
  }

  private static void assertAllGoOn(String step, Supplier<WatchedLedger> ledger) {
    assertThat(audits(ledger, DISJOINT.subList(0, 1), 1))
        .of("a transfer beside an auditor. At its first " + step + " the ledger throws an exception")
        .isRightInEverySchedule();
  }
}
