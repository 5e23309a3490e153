// WRONG: Each transfer loses one of its two updates, so that neither has vanished: the sum is wrong.
// FAILS: lets_a_transfer_vanish_while_the_sum_fits_when_both_pay_the_same_way
// SAYS: Expected: the sum fits, and a transfer has vanished.
package ch30_races.ex30_break_the_async_bank;

import java.util.List;
import kata.bank.Transfer;

public class AsyncBankBreaker {
  private static final String F = "first";
  private static final String S = "second";

  public List<String> wrongSum(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return List.of(F, F, F, F, S, S, S, S, F, S, F, S);
    }
    return List.of(S, S, S, F, F, F, F, F, F, S, S, S);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return List.of(F, F, S, S, F, S, F, S, S, F, S, F);
    }
    return List.of();
  }
}
