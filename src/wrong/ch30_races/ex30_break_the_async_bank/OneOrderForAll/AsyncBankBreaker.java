// WRONG: The order that destroys money when both pay the same way is used for two that pay each other, too.
// FAILS: destroys_money_when_they_pay_each_other
// SAYS: Expected: money is destroyed
package ch30_races.ex30_break_the_async_bank;

import java.util.List;
import kata.bank.Transfer;

public class AsyncBankBreaker {
  private static final String F = "first";
  private static final String S = "second";

  public List<String> wrongSum(Transfer first, Transfer second) {
    return List.of(F, F, F, F, S, S, S, S, F, S, F, S);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return List.of(F, F, S, S, F, S, F, S, F, S, F, S);
    }
    return List.of();
  }
}
