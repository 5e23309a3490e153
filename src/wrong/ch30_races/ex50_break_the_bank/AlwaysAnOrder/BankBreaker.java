// WRONG: Gives an order for two that pay each other, where none lets a transfer vanish.
// FAILS: returns_an_empty_list_when_no_order_lets_a_transfer_vanish
// SAYS: Expected: an empty list, for these two pay each other
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
    return List.of(large, small, large, small, large, small, large, small);
  }

  private static String large(Transfer first, Transfer second) {
    return first.amount() > second.amount() ? "first" : "second";
  }

  private static String small(Transfer first, Transfer second) {
    return first.amount() > second.amount() ? "second" : "first";
  }
}
