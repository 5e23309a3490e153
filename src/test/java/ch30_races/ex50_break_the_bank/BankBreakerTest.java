package ch30_races.ex50_break_the_bank;

import static kata.testing.TurnAssertions.assertCreates;
import static kata.testing.TurnAssertions.assertMixed;
import static kata.testing.TurnAssertions.assertNoTurns;
import static kata.testing.TurnAssertions.assertVanished;

import java.util.ArrayList;
import java.util.List;
import kata.bank.Rehearsal;
import kata.testing.TransferPairs;
import kata.testing.TransferPairs.Pair;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Accounts and amounts are drawn anew in each run; all that matters of them stands in the message. */
class BankBreakerTest {
  private final BankBreaker breaker = new BankBreaker();

  @Test
  void names_a_turn_for_each_read_and_each_write_and_mixes_the_two() {
    for (var pair : TransferPairs.sameWay()) {
      assertMixed("wrongSum()", played(wrongSum(pair), pair));
      assertMixed("vanishedTransfer()", played(vanished(pair), pair));
    }
    for (var pair : TransferPairs.oppositeWays()) {
      assertMixed("wrongSum()", played(wrongSum(pair), pair));
    }
  }

  @Test
  void creates_the_larger_amount_when_both_pay_the_same_way() {
    for (var pair : TransferPairs.sameWay()) {
      assertCreates("wrongSum()", pair.larger(), played(wrongSum(pair), pair));
    }
  }

  @Test
  void creates_the_larger_amount_when_they_pay_each_other() {
    for (var pair : TransferPairs.oppositeWays()) {
      assertCreates("wrongSum()", pair.larger(), played(wrongSum(pair), pair));
    }
  }

  @Test
  void lets_the_larger_one_vanish_while_the_sum_fits_when_both_pay_the_same_way() {
    for (var pair : TransferPairs.sameWay()) {
      assertVanished("vanishedTransfer()", pair.larger(), played(vanished(pair), pair));
    }
  }

  @Test
  void returns_an_empty_list_when_no_order_lets_a_transfer_vanish() {
    for (var pair : TransferPairs.oppositeWays()) {
      var turns = vanished(pair);
      assertNoTurns("vanishedTransfer()", turns, played(turns, pair));
    }
  }

  private static Rehearsal played(@Nullable List<@Nullable String> turns, Pair pair) {
    return Rehearsal.onThreads(pair.first(), pair.second(), turns);
  }

  private @Nullable List<@Nullable String> wrongSum(Pair pair) {
    return copy(breaker.wrongSum(pair.first(), pair.second()));
  }

  private @Nullable List<@Nullable String> vanished(Pair pair) {
    return copy(breaker.vanishedTransfer(pair.first(), pair.second()));
  }

  /** A list of the answer's own making might change while it is looked at. */
  private static @Nullable List<@Nullable String> copy(@Nullable List<String> turns) {
    return turns == null ? null : new ArrayList<>(turns);
  }
}
