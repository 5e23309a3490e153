// WRONG: The order that breaks the asynchronous bank: it undoes a payment in, not a payment out.
// FAILS: creates_the_larger_amount_when_both_pay_the_same_way,
//   creates_the_larger_amount_when_they_pay_each_other
// SAYS: Poké dollars were destroyed … Expected: … Poké dollars are created, the larger amount.
package ch30_races.ex50_break_the_bank;

import java.util.List;
import kata.bank.Transfer;

public class BankBreaker {
  public List<String> wrongSum(Transfer first, Transfer second) {
    var large = large(first, second);
    var small = small(first, second);
    if (first.sender().equals(second.sender())) {
      return List.of(large, large, small, small, large, small, large, small);
    }
    return List.of(small, large, large, large, large, small, small, small);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    var large = large(first, second);
    var small = small(first, second);
    return first.sender().equals(second.sender())
        ? List.of(large, small, large, small, large, small, large, small)
        : List.of();
  }

  private static String large(Transfer first, Transfer second) {
    return first.amount() > second.amount() ? "first" : "second";
  }

  private static String small(Transfer first, Transfer second) {
    return first.amount() > second.amount() ? "second" : "first";
  }
}
