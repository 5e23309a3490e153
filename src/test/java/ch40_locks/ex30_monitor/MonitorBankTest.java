package ch40_locks.ex30_monitor;

import static kata.schedule.ScheduleAssert.assertThat;
import static kata.testing.ApartAssertions.assertApart;
import static kata.testing.LockAssertions.DISJOINT;
import static kata.testing.LockAssertions.OPPOSITE;
import static kata.testing.LockAssertions.assertMoves;
import static kata.testing.LockAssertions.assertRightAtOnce;
import static kata.testing.LockAssertions.assertVerifiesFirst;
import static kata.testing.LockAssertions.atOnce;

import java.util.List;
import java.util.function.Supplier;
import kata.bank.Transfer;
import kata.bank.TransferScenario;
import kata.bank.WatchedLedger;
import kata.schedule.Outcome;
import org.junit.jupiter.api.Test;

class MonitorBankTest {
  static final class Transfers extends TransferScenario {
    private final MonitorBank bank = new MonitorBank(ledger);

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
    assertApart(ledger -> new MonitorBank(ledger)::transfer);
  }

  @Test
  void verifies_both_before_it_changes_anything() {
    assertVerifiesFirst(ledger -> new MonitorBank(ledger)::transfer);
  }

  @Test
  void keeps_every_balance_right_when_two_transfers_run_at_once() {
    assertRightAtOnce(Transfers.class);
  }

  @Test
  void reads_and_writes_balances_only_inside_synchronized() {
    assertThat(atOnce(Transfers.class, WatchedLedger.under("monitor"), OPPOSITE))
        .endsInEverySchedule()
        .hasNoScheduleWith(
            WatchedLedger.UNLOCKED,
            "A balance was read or written by a thread that was in no synchronized block or method at that time."
                + " Expected: every read and every write is inside one.");
  }

  /** Two banks, each with a ledger of its own. */
  static final class TwoBanks extends TransferScenario {
    private final MonitorBank first = new MonitorBank(ledger);
    private final MonitorBank second = new MonitorBank(ledger.another());

    TwoBanks(Supplier<WatchedLedger> ledger, List<Transfer> transfers) {
      super(ledger, transfers);
    }

    @Override
    protected void transfer(Transfer transfer) {
      (transfer.equals(DISJOINT.getFirst()) ? first : second).transfer(transfer);
    }

    @Override
    public Outcome outcome() {
      return Outcome.right("both banks have done their transfer");
    }
  }

  @Test
  void does_not_make_two_banks_wait_for_each_other() {
    assertThat(atOnce(TwoBanks.class, WatchedLedger::open, DISJOINT))
        .of("a transfer in each of two banks")
        .isRightInEverySchedule()
        .hasSomeScheduleWith(
            WatchedLedger.TWO_INSIDE,
            "Two banks, each with a ledger of its own: while one was at work, the other one always had to wait."
                + " Expected: they have nothing in common, the lock neither. Who else can use the object that"
                + " you lock?");
  }
}
