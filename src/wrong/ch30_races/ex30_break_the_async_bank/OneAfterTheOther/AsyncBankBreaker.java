// WRONG: The second begins when the first has ended: the one order that cannot go wrong.
// FAILS: names_a_turn_for_each_future_and_mixes_the_two, destroys_money_when_both_pay_the_same_way,
//   destroys_money_when_they_pay_each_other,
//   lets_a_transfer_vanish_while_the_sum_fits_when_both_pay_the_same_way
// SAYS: One transfer takes all its turns before the other begins: harmless.
package ch30_races.ex30_break_the_async_bank;

import java.util.List;
import kata.bank.Transfer;

public class AsyncBankBreaker {
  private static final String F = "first";
  private static final String S = "second";

  public List<String> wrongSum(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return List.of(F, F, F, F, F, F, S, S, S, S, S, S);
    }
    return List.of(F, F, F, F, F, F, S, S, S, S, S, S);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return List.of(S, S, S, S, S, S, F, F, F, F, F, F);
    }
    return List.of();
  }
}
