// WRONG: Undoes a payment out of the first and a payment in of the second: less money only if the second is
//   larger.
// FAILS: destroys_money_when_both_pay_the_same_way
// SAYS: Poké dollars were created
package ch30_races.ex30_break_the_async_bank;

import java.util.List;
import kata.bank.Transfer;

public class AsyncBankBreaker {
  private static final String F = "first";
  private static final String S = "second";

  public List<String> wrongSum(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return List.of(F, F, S, S, F, S, F, S, S, F, S, F);
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
