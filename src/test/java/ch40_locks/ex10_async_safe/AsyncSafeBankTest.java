package ch40_locks.ex10_async_safe;

import static kata.testing.LoopAssertions.assertNever;
import static kata.testing.LoopAssertions.assertNeverStandsStill;
import static kata.testing.LoopAssertions.assertSometimes;

import java.util.List;
import kata.bank.Transfer;
import kata.schedule.Exploration;
import kata.schedule.Schedules;
import org.junit.jupiter.api.Test;

class AsyncSafeBankTest {
  private static final Transfer ASH = new Transfer("Ash", "Misty", 100);
  private static final Transfer MISTY = new Transfer("Misty", "Ash", 30);
  private static final Transfer UNKNOWN = new Transfer("Ash", "Gary", 10);
  private static final String WHERE_OTHERS_COME_IN =
      "While a future is not complete, others take their steps. Who may take which, between the first read of a"
          + " transfer and its last write?";

  @Test
  void moves_the_money_of_a_transfer_that_is_alone() {
    assertRight("one transfer", explore(ASH));
  }

  @Test
  void verifies_both_before_it_reads_or_writes() {
    var alone = explore(ASH);
    assertRight("one transfer", alone);
    assertNever(LedgerWitness.UNVERIFIED, alone,
        "A balance was read or written before both users were verified.");
  }

  @Test
  void is_done_when_its_last_write_is_and_not_before() {
    var alone = explore(ASH);
    assertRight("one transfer", alone);
    assertNever(Transfers.EARLY, alone,
        "The future of the transfer was complete while the ledger was still at work for it. Who waits for it believes"
            + " that the money has come. Expected: complete when the last write is.");
  }

  @Test
  void refuses_a_user_without_an_account_and_goes_on_with_the_others() {
    var refused = explore(UNKNOWN, ASH);
    assertRight("a transfer to Gary, who has no account, and one to Misty", refused);
    assertNever(Transfers.UNHEARD, refused,
        "\"" + UNKNOWN + "\" said that all is well, and Gary has no account."
            + " Expected: its future fails with an UnknownAccountException.");
  }

  @Test
  void lets_two_verify_at_the_same_time() {
    var two = explore(ASH, MISTY);
    assertNeverStandsStill(two);
    assertSometimes(LedgerWitness.TWO_VERIFY, two,
        "Never were two transfers verifying at the same time. Verifying is the slow step, and it changes nothing:"
            + " why should one wait for the other there?");
    for (var transfer : List.of(ASH, MISTY)) {
      for (var account : List.of(transfer.sender(), transfer.receiver())) {
        assertSometimes(LedgerWitness.meanwhile(transfer, account), two,
            "\"%s\" never verified %s while the other transfer was between its first read and its last write. "
                .formatted(transfer, account)
                + "Verifying changes nothing: neither user's verification has to wait. Is one of them under the lock?");
      }
    }
  }

  @Test
  void keeps_every_balance_right_whatever_completes_first() {
    assertRight("two transfers between the same two accounts", explore(ASH, MISTY));
  }

  @Test
  void goes_on_with_the_next_transfer_when_a_step_fails() {
    assertRight("two transfers, of which a step may fail", exploreFailing(ASH, MISTY));
  }

  @Test
  void tells_its_caller_which_step_failed() {
    var failing = exploreFailing(ASH);
    assertNeverStandsStill(failing);
    assertNever(Transfers.UNHEARD, failing,
        "A step of the ledger failed, and the transfer said that all is well. Expected: its future fails with the"
            + " same error.");
  }

  private static Exploration explore(Transfer... transfers) {
    return Schedules.of(Transfers.class, List.of(transfers), false).explore();
  }

  private static Exploration exploreFailing(Transfer... transfers) {
    return Schedules.of(Transfers.class, List.of(transfers), true).explore();
  }

  private static void assertRight(String what, Exploration exploration) {
    var demand = assertNeverStandsStill(exploration).of(what);
    if (exploration.schedules() > 1 && exploration.wrongRows().contains(Transfers.LOST)) {
      demand.ask(WHERE_OTHERS_COME_IN);
    }
    demand.isRightInEverySchedule();
  }
}
