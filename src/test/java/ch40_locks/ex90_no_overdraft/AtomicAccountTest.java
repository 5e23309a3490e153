package ch40_locks.ex90_no_overdraft;

import static kata.schedule.ScheduleAssert.assertThat;

import java.util.List;
import kata.bank.AccountScenario;
import kata.bank.AccountScenario.Move;
import kata.schedule.Exploration;
import kata.schedule.Schedules;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class AtomicAccountTest {
  static final class Moves extends AccountScenario {
    private final AtomicAccount account = new AtomicAccount(INITIAL_BALANCE);

    Moves(List<Move> moves) {
      super(moves);
    }

    @Override
    protected boolean withdraw(int amount) {
      return account.withdraw(amount);
    }

    @Override
    protected void deposit(int amount) {
      account.deposit(amount);
    }

    @Override
    protected int balance() {
      return account.balance();
    }
  }

  private static Exploration atOnce(Move... moves) {
    return Schedules.of(Moves.class, List.of(moves)).explore();
  }

  @Test
  void gives_and_takes_and_knows_its_balance() {
    var account = new AtomicAccount(100);
    account.deposit(20);
    boolean isTaken = account.withdraw(120);
    Assertions.assertThat(isTaken && account.balance() == 0)
        .withFailMessage("From 100, 20 more and then 120 taken: withdraw() returned %s, the balance is %d."
            + " Expected: true, 0.", isTaken, account.balance())
        .isTrue();
  }

  @Test
  void refuses_what_it_does_not_have() {
    var account = new AtomicAccount(100);
    boolean isTaken = account.withdraw(101);
    Assertions.assertThat(!isTaken && account.balance() == 100)
        .withFailMessage(
            "From 100, 101 asked for: withdraw() returned %s, the balance is %d. Expected: false, 100.",
            isTaken, account.balance())
        .isTrue();
  }

  @Test
  void refuses_amounts_below_zero() {
    var account = new AtomicAccount(100);
    for (var move : List.<Runnable>of(() -> account.deposit(-101), () -> account.withdraw(-1))) {
      try {
        move.run();
        throw new AssertionError(
            "deposit(-101) or withdraw(-1) was accepted. Expected: an IllegalArgumentException.");
      } catch (IllegalArgumentException e) {
        // As it should be.
      }
    }
    Assertions.assertThat(account.balance()).isEqualTo(100);
  }

  @Test
  void two_withdrawals_at_once_never_overdraw_it() {
    assertThat(atOnce(Move.withdraw(80), Move.withdraw(70)))
        .of("two withdrawals from 100 at once")
        .ask("What may have changed between the look at the balance and the change of it?")
        .isRightInEverySchedule();
  }

  @Test
  void loses_no_deposit_and_refuses_nothing_that_could_be_taken() {
    for (var other : List.of(Move.deposit(30), Move.withdraw(10))) {
      assertThat(atOnce(Move.withdraw(60), other))
          .of("\"withdraws 60\" beside \"" + other + "\", from 100")
          .ask(
              "Somebody else's change came in between. Was it overwritten, or taken for a reason to give up?")
          .isRightInEverySchedule();
    }
    assertThat(atOnce(Move.deposit(30), Move.deposit(20)))
        .of("two deposits at once").isRightInEverySchedule();
  }

  @Test
  void is_never_seen_below_zero() {
    assertThat(atOnce(Move.withdraw(80), Move.withdraw(70), Move.look()))
        .of("two withdrawals from 100 and somebody who looks")
        .ask("The check must come before the change, and both must be one step.")
        .isRightInEverySchedule();
  }

  @Test
  void uses_compare_and_set_and_no_lock() {
    var exploration = atOnce(Move.withdraw(30), Move.withdraw(20));
    assertThat(exploration).endsInEverySchedule();
    var used = exploration.used();
    Assertions.assertThat(used)
        .withFailMessage("withdraw() used %s. Expected: compare-and-set, and no lock.",
            used.isEmpty() ? "neither" : String.join(", ", used))
        .anyMatch(one -> one
            .matches(".*\\.(weakC|c)ompareAnd(Set|Exchange).*|.*(updateAnd|AndUpdate|AndAccumulate).*"
                + "|.*accumulateAnd.*"))
        .noneMatch(one -> one.matches("monitor|Semaphore|\\w*Lock(\\.\\w+)?"));
  }
}
