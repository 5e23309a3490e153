package ch30_races.ex50_break_the_bank;

import java.util.List;
import kata.bank.Transfer;

public class BankBreaker {
  public List<String> wrongSum(Transfer first, Transfer second) {
    var large = large(first, second);
    var small = small(first, second);
    if (first.sender().equals(second.sender())) {
      // Both have read the account they pay from; the small one writes last, and undoes that the large one has paid.
      return List.of(small, large, large, small, small, small, large, large);
    }
    // The small one has paid, and has read the account it pays into. Now the large one pays out of that account.
    return List.of(small, small, small, large, large, small, large, large);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    var large = large(first, second);
    var small = small(first, second);
    return first.sender().equals(second.sender())
        ? List.of(large, small, large, small, large, small, large, small) // the small one writes last, in both accounts
        : List.of();
  }

  private static String large(Transfer first, Transfer second) {
    return first.amount() > second.amount() ? "first" : "second";
  }

  private static String small(Transfer first, Transfer second) {
    return first.amount() > second.amount() ? "second" : "first";
  }
}
