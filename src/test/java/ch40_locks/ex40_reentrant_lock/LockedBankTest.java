package ch40_locks.ex40_reentrant_lock;

import static kata.schedule.ScheduleAssert.assertThat;
import static kata.testing.ApartAssertions.assertApart;
import static kata.testing.LockAssertions.DISJOINT;
import static kata.testing.LockAssertions.OPPOSITE;
import static kata.testing.LockAssertions.assertGivesBack;
import static kata.testing.LockAssertions.assertMoves;
import static kata.testing.LockAssertions.assertRightAtOnce;
import static kata.testing.LockAssertions.assertRightWithLikeHashes;
import static kata.testing.LockAssertions.assertVerifiesFirst;
import static kata.testing.LockAssertions.atOnce;

import java.util.List;
import java.util.function.Supplier;
import kata.bank.ScheduledLedger;
import kata.bank.Transfer;
import kata.bank.TransferScenario;
import kata.bank.WatchedLedger;
import org.junit.jupiter.api.Test;

class LockedBankTest {
  static final class Transfers extends TransferScenario {
    private final LockedBank bank = new LockedBank(ledger);

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
    assertApart(ledger -> new LockedBank(ledger)::transfer);
  }

  @Test
  void verifies_both_before_it_changes_anything() {
    assertVerifiesFirst(ledger -> new LockedBank(ledger)::transfer);
  }

  @Test
  void keeps_every_balance_right_when_two_transfers_run_at_once() {
    assertRightAtOnce(Transfers.class);
    assertRightWithLikeHashes(Transfers.class);
  }

  @Test
  void reads_and_writes_balances_only_under_a_ReentrantLock() {
    assertThat(atOnce(Transfers.class, WatchedLedger.under("ReentrantLock"), OPPOSITE))
        .endsInEverySchedule()
        .hasNoScheduleWith(
            WatchedLedger.UNLOCKED,
            "A balance was read or written by a thread that held no ReentrantLock at that time."
                + " Expected: every read and every write comes between lock() and unlock().");
  }

  @Test
  void verifies_outside_of_the_lock() {
    assertThat(atOnce(Transfers.class, WatchedLedger::verifyingSlowly, DISJOINT))
        .of("two transfers that share no account")
        .isRightInEverySchedule()
        .hasSomeScheduleWith(
            ScheduledLedger.TWO_VERIFICATIONS,
            "While one user was being verified, nobody else ever was. Expected: verifications overlap, for they are slow"
                + " and change nothing. What has to be under the lock, and what has not?");
    assertThat(atOnce(Transfers.class, WatchedLedger.under("ReentrantLock"), DISJOINT))
        .hasNoScheduleWith(
            WatchedLedger.VERIFIED_INSIDE,
            "A thread that held a ReentrantLock verified a user, and whoever wanted the lock had to wait for it."
                + " Expected: both users are verified before lock().");
  }

  @Test
  void gives_the_lock_back_when_the_ledger_fails() {
    assertGivesBack(Transfers.class);
  }
}
