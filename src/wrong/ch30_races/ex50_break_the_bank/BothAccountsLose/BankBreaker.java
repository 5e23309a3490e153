// WRONG: The large one is undone where it pays out, the small one where it pays in: too much, but by the
//   difference only.
// FAILS: creates_the_larger_amount_when_both_pay_the_same_way
// SAYS: Poké dollars were created … Undo one update only: where
package ch30_races.ex50_break_the_bank;

import java.util.List;
import kata.bank.Transfer;

public class BankBreaker {
  public List<String> wrongSum(Transfer first, Transfer second) {
    var large = large(first, second);
    var small = small(first, second);
    if (first.sender().equals(second.sender())) {
      return List.of(small, large, large, small, small, large, small, large);
    }
    return List.of(small, small, small, large, large, small, large, large);
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
