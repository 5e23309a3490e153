// WRONG: A payment out is undone instead of a payment in: the sum is wrong, in the other direction.
// FAILS: destroys_money_when_both_pay_the_same_way, destroys_money_when_they_pay_each_other
// SAYS: Poké dollars were created … Undo a payment in, not a payment out.
package ch30_races.ex30_break_the_async_bank;

import java.util.List;
import kata.bank.Transfer;

public class AsyncBankBreaker {
  private static final String F = "first";
  private static final String S = "second";

  public List<String> wrongSum(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return List.of(F, F, S, S, F, S, F, S, F, F, S, S);
    }
    return List.of(S, S, S, S, S, F, F, F, F, S, F, F);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return List.of(F, F, S, S, F, S, F, S, F, S, F, S);
    }
    return List.of();
  }
}
