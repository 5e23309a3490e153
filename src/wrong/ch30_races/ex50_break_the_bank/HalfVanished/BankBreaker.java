// WRONG: Only the account that both pay from loses an update: the sum is wrong, nothing has vanished.
// FAILS: lets_the_larger_one_vanish_while_the_sum_fits_when_both_pay_the_same_way
// SAYS: Both updates of the same transfer must be undone
package ch30_races.ex50_break_the_bank;

import java.util.List;
import kata.bank.Transfer;

public class BankBreaker {
  public List<String> wrongSum(Transfer first, Transfer second) {
    var large = large(first, second);
    var small = small(first, second);
    if (first.sender().equals(second.sender())) {
      return List.of(small, large, large, small, small, small, large, large);
    }
    return List.of(small, small, small, large, large, small, large, large);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    var large = large(first, second);
    var small = small(first, second);
    return first.sender().equals(second.sender())
        ? List.of(large, small, large, small, large, large, small, small)
        : List.of();
  }

  private static String large(Transfer first, Transfer second) {
    return first.amount() > second.amount() ? "first" : "second";
  }

  private static String small(Transfer first, Transfer second) {
    return first.amount() > second.amount() ? "second" : "first";
  }
}
