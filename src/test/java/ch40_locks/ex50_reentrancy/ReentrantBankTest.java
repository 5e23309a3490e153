package ch40_locks.ex50_reentrancy;

import static kata.schedule.ScheduleAssert.assertThat;
import static kata.testing.ApartAssertions.assertApart;
import static kata.testing.LockAssertions.OPPOSITE;
import static kata.testing.LockAssertions.assertGivesBack;
import static kata.testing.LockAssertions.assertMoves;
import static kata.testing.LockAssertions.assertRightAtOnce;

import java.util.List;
import java.util.function.Supplier;
import kata.bank.CounterScenario;
import kata.bank.InMemoryLedger;
import kata.bank.Transfer;
import kata.bank.TransferScenario;
import kata.bank.WatchedLedger;
import kata.schedule.Schedules;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ReentrantBankTest {
  static final class Transfers extends TransferScenario {
    private final ReentrantBank bank = new ReentrantBank(ledger);

    Transfers(Supplier<WatchedLedger> ledger, List<Transfer> transfers) {
      super(ledger, transfers);
    }

    @Override
    protected void transfer(Transfer transfer) {
      bank.transfer(transfer);
    }
  }

  static final class Counter extends CounterScenario {
    private final ReentrantBank bank = new ReentrantBank(ledger);

    Counter(Supplier<WatchedLedger> ledger, Transfer transfer, String account, Integer change) {
      super(ledger, transfer, account, change);
    }

    @Override
    protected void transfer(Transfer transfer) {
      bank.transfer(transfer);
    }

    @Override
    protected void deposit(String account, int amount) {
      bank.deposit(account, amount);
    }

    @Override
    protected void withdraw(String account, int amount) {
      bank.withdraw(account, amount);
    }
  }

  @Test
  void pays_in_and_takes_out() {
    var ledger = new InMemoryLedger();
    var bank = new ReentrantBank(ledger);
    bank.deposit("Ash", 70);
    bank.withdraw("Ash", 30);
    Assertions.assertThat(ledger.read("Ash"))
        .withFailMessage("From 1000, 70 paid in and 30 taken out: Ash has %d. Expected: 1040.",
            ledger.read("Ash"))
        .isEqualTo(1040);
  }

  @Test
  void moves_the_amount_from_the_sender_to_the_receiver() {
    assertMoves(Transfers.class);
    assertApart(ledger -> new ReentrantBank(ledger)::transfer);
  }

  @Test
  void keeps_every_balance_right_when_two_transfers_run_at_once() {
    assertRightAtOnce(Transfers.class);
  }

  @Test
  void lets_nobody_in_while_a_transfer_is_half_done() {
    assertOnePiece("Misty", 10);
    assertOnePiece("Ash", -10);
  }

  private static void assertOnePiece(String account, Integer change) {
    Supplier<WatchedLedger> ledger = WatchedLedger::open;
    assertThat(Schedules.of(Counter.class, ledger, OPPOSITE.getFirst(), account, change).explore())
        .of("a transfer, and somebody at the counter")
        .ask("Who holds the lock between the withdrawal and the deposit of a transfer?")
        .isRightInEverySchedule();
  }

  @Test
  void gives_the_lock_back_when_the_ledger_fails() {
    assertGivesBack(Transfers.class);
  }
}
