// WRONG: The threads change places often, but never between a read and the write that belongs to it.
// FAILS: creates_the_larger_amount_when_both_pay_the_same_way,
//   creates_the_larger_amount_when_they_pay_each_other,
//   lets_the_larger_one_vanish_while_the_sum_fits_when_both_pay_the_same_way
// SAYS: Let one come in between a read of the other and the write that belongs to it.
package ch30_races.ex50_break_the_bank;

import java.util.List;
import kata.bank.Transfer;

public class BankBreaker {
  public List<String> wrongSum(Transfer first, Transfer second) {
    var large = large(first, second);
    var small = small(first, second);
    if (first.sender().equals(second.sender())) {
      return List.of(small, small, large, large, small, small, large, large);
    }
    return List.of(small, small, large, large, small, small, large, large);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    var large = large(first, second);
    var small = small(first, second);
    return first.sender().equals(second.sender())
        ? List.of(large, large, small, small, large, large, small, small)
        : List.of();
  }

  private static String large(Transfer first, Transfer second) {
    return first.amount() > second.amount() ? "first" : "second";
  }

  private static String small(Transfer first, Transfer second) {
    return first.amount() > second.amount() ? "second" : "first";
  }
}
