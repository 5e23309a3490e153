// WRONG: The second thread starts when the first has ended: nothing can go wrong.
// FAILS: names_a_turn_for_each_read_and_each_write_and_mixes_the_two,
//   creates_the_larger_amount_when_both_pay_the_same_way, creates_the_larger_amount_when_they_pay_each_other,
//   lets_the_larger_one_vanish_while_the_sum_fits_when_both_pay_the_same_way
// SAYS: One transfer takes all its turns before the other begins: harmless.
package ch30_races.ex50_break_the_bank;

import java.util.List;
import kata.bank.Transfer;

public class BankBreaker {
  public List<String> wrongSum(Transfer first, Transfer second) {
    var large = large(first, second);
    var small = small(first, second);
    if (first.sender().equals(second.sender())) {
      return List.of(small, small, small, small, large, large, large, large);
    }
    return List.of(large, large, large, large, small, small, small, small);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    var large = large(first, second);
    var small = small(first, second);
    return first.sender().equals(second.sender())
        ? List.of(large, large, large, large, small, small, small, small)
        : List.of();
  }

  private static String large(Transfer first, Transfer second) {
    return first.amount() > second.amount() ? "first" : "second";
  }

  private static String small(Transfer first, Transfer second) {
    return first.amount() > second.amount() ? "second" : "first";
  }
}
