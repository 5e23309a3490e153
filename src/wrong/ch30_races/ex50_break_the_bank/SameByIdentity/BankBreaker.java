// WRONG: Two equal names need not be the same object.
// FAILS: creates_the_larger_amount_when_both_pay_the_same_way, lets_the_larger_one_vanish_while_the_sum_fits_when_both_pay_the_same_way, names_a_turn_for_each_read_and_each_write_and_mixes_the_two
// SAYS: After 0 turns first has not finished
package ch30_races.ex50_break_the_bank;

import java.util.List;
import kata.bank.Transfer;

public class BankBreaker {
  public List<String> wrongSum(Transfer first, Transfer second) {
    var large = large(first, second);
    var small = small(first, second);
    if (first.sender() == second.sender()) {
      // Both have read the account they pay from; the small one writes last, and undoes that the large one has paid.
      return List.of(small, large, large, small, small, small, large, large);
    }
    // The small one has paid, and has read the account it pays into. Now the large one pays out of that account.
    return List.of(small, small, small, large, large, small, large, large);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    var large = large(first, second);
    var small = small(first, second);
    return first.sender() == second.sender()
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
