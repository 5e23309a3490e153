// WRONG: The two mix while they verify, where nothing is read or written.
// FAILS: destroys_money_when_both_pay_the_same_way, destroys_money_when_they_pay_each_other,
//   lets_a_transfer_vanish_while_the_sum_fits_when_both_pay_the_same_way
// SAYS: Harmless: the balances are the same as after one transfer after the other.
package ch30_races.ex30_break_the_async_bank;

import java.util.List;
import kata.bank.Transfer;

public class AsyncBankBreaker {
  private static final String F = "first";
  private static final String S = "second";

  public List<String> wrongSum(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return List.of(F, S, F, S, F, F, F, F, S, S, S, S);
    }
    return List.of(F, S, F, S, F, F, F, F, S, S, S, S);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return List.of(S, F, S, F, S, S, S, S, F, F, F, F);
    }
    return List.of();
  }
}
