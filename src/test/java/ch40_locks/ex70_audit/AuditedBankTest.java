package ch40_locks.ex70_audit;

import static kata.schedule.ScheduleAssert.assertThat;
import static kata.testing.ApartAssertions.assertApart;
import static kata.testing.LockAssertions.assertMoves;
import static kata.testing.LockAssertions.assertRightAtOnce;
import static kata.testing.LockAssertions.assertVerifiesFirst;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kata.bank.AuditScenario;
import kata.bank.Books;
import kata.bank.InMemoryLedger;
import kata.bank.Transfer;
import kata.bank.TransferScenario;
import kata.bank.WatchedLedger;
import kata.schedule.Schedules;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class AuditedBankTest {
  static final class Transfers extends TransferScenario {
    private final AuditedBank bank = new AuditedBank(ledger);

    Transfers(Supplier<WatchedLedger> ledger, List<Transfer> transfers) {
      super(ledger, transfers);
    }

    @Override
    protected void transfer(Transfer transfer) {
      bank.transfer(transfer);
    }
  }

  /** A transfer and somebody who looks. */
  static final class Audits extends AuditScenario {
    private final AuditedBank bank = new AuditedBank(ledger);
    private final boolean isTotal;

    Audits(Supplier<WatchedLedger> ledger, List<Transfer> transfers, Boolean isTotal) {
      super(ledger, transfers, 1);
      this.isTotal = isTotal;
    }

    @Override
    protected void transfer(Transfer transfer) {
      bank.transfer(transfer);
    }

    @Override
    protected Map<String, Integer> audit() {
      if (!isTotal) {
        return bank.audit();
      }
      int missing = bank.total() - 5000; // told as if Ash's account held the difference
      return Map.of("Ash", 1000 + missing, "Misty", 1000, "Brock", 1000, "Jessie", 1000, "James", 1000);
    }

    @Override
    protected String sentence(String auditor, Map<String, Integer> seen) {
      return isTotal
          ? "total() returned " + Books.sum(seen)
              + " Poké dollars in all, and there are always 5000: it was not added"
              + " up from the balances of one moment."
          : super.sentence(auditor, seen);
    }

    @Override
    protected Map<String, Integer> lastAudit() {
      return isTotal && bank.total() == 5000 ? ledger.balances() : audit();
    }
  }

  @Test
  void moves_the_amount_from_the_sender_to_the_receiver() {
    assertMoves(Transfers.class);
    assertApart(ledger -> new AuditedBank(ledger)::transfer);
  }

  @Test
  void verifies_both_before_it_changes_anything() {
    assertVerifiesFirst(ledger -> new AuditedBank(ledger)::transfer);
  }

  @Test
  void tells_all_balances_and_what_they_add_up_to() {
    var bank = new AuditedBank(
        new InMemoryLedger(Map.of("Ash", 500, "Misty", 80, "Brock", 0, "Jessie", -20, "James", 1000)));
    bank.transfer(new Transfer("Ash", "Misty", 100));
    var expected = Map.of("Ash", 400, "Misty", 180, "Brock", 0, "Jessie", -20, "James", 1000);
    Assertions.assertThat(bank.audit())
        .withFailMessage("After \"Ash pays Misty 100\" audit() returned %s. Expected: %s.", bank.audit(),
            expected)
        .isEqualTo(expected);
    Assertions.assertThat(bank.total())
        .withFailMessage("In the accounts are %s. total() returned %d. Expected: 1560.", expected,
            bank.total())
        .isEqualTo(1560);
  }

  @Test
  void keeps_every_balance_right_when_two_transfers_run_at_once() {
    assertRightAtOnce(Transfers.class);
  }

  @Test
  void an_audit_never_sees_money_in_flight() {
    assertUnseen(false, new Transfer("Ash", "Misty", 100));
    assertUnseen(false, new Transfer("James", "Ash", 100));
    // Of the one the audit may miss what of the other it counts twice: the sum fits, and proves nothing.
    assertUnseen(false, new Transfer("Ash", "Brock", 100), new Transfer("Jessie", "Misty", 100));
  }

  @Test
  void a_total_never_misses_money_in_flight() {
    assertUnseen(true, new Transfer("Ash", "Misty", 100));
  }

  private static void assertUnseen(Boolean isTotal, Transfer... transfers) {
    Supplier<WatchedLedger> ledger = WatchedLedger::open;
    assertThat(Schedules.of(Audits.class, ledger, List.of(transfers), isTotal).most(2_000).explore())
        .of(List.of(transfers) + " beside an auditor")
        .ask(
            "What keeps the auditor out from the transfer's first write to its last, and the transfer from the"
                + " auditor's first read to the last?")
        .isRightInEverySchedule();
  }
}
