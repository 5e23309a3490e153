// WRONG: Gives the same order for two that pay each other, where no order lets a transfer vanish.
// FAILS: returns_an_empty_list_when_no_order_lets_a_transfer_vanish
// SAYS: Expected: an empty list, for these two pay each other
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
    return List.of(F, F, S, S, F, S, F, S, F, S, F, S);
  }
}
