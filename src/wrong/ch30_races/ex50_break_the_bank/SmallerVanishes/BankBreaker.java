// WRONG: The large one writes last in both accounts, so the small one vanishes.
// FAILS: lets_the_larger_one_vanish_while_the_sum_fits_when_both_pay_the_same_way
// SAYS: the larger one, has vanished. Whose write comes last decides whose is undone.
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
        ? List.of(small, large, small, large, small, large, small, large)
        : List.of();
  }

  private static String large(Transfer first, Transfer second) {
    return first.amount() > second.amount() ? "first" : "second";
  }

  private static String small(Transfer first, Transfer second) {
    return first.amount() > second.amount() ? "second" : "first";
  }
}
