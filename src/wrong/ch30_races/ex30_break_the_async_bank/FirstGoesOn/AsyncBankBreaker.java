// WRONG: The first is given turns after its end, where the second should have them.
// FAILS: names_a_turn_for_each_future_and_mixes_the_two, destroys_money_when_both_pay_the_same_way
// SAYS: Turn 12 is first's, but first has finished: it has had its 6 turns.
package ch30_races.ex30_break_the_async_bank;

import java.util.List;
import kata.bank.Transfer;

public class AsyncBankBreaker {
  private static final String F = "first";
  private static final String S = "second";

  public List<String> wrongSum(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return List.of(F, F, F, F, S, S, S, S, F, S, F, F);
    }
    return List.of(S, S, S, F, F, F, F, F, F, S, S, S);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return List.of(F, F, S, S, F, S, F, S, F, S, F, S);
    }
    return List.of();
  }
}
