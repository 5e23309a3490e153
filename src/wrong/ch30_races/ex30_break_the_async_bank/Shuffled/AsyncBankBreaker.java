// WRONG: Turns at random: now and then they break the books, and nobody knows when.
// FAILS: destroys_money_when_both_pay_the_same_way, destroys_money_when_they_pay_each_other,
//   lets_a_transfer_vanish_while_the_sum_fits_when_both_pay_the_same_way,
//   returns_an_empty_list_when_no_order_lets_a_transfer_vanish
// SAYS: Expected: an empty list
package ch30_races.ex30_break_the_async_bank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kata.bank.Transfer;

public class AsyncBankBreaker {
  public List<String> wrongSum(Transfer first, Transfer second) {
    return shuffled();
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    return shuffled();
  }

  private static List<String> shuffled() {
    var turns = new ArrayList<String>();
    turns.addAll(Collections.nCopies(6, "first"));
    turns.addAll(Collections.nCopies(6, "second"));
    do {
      Collections.shuffle(turns);
    } while (Collections.indexOfSubList(turns, Collections.nCopies(6, "first")) >= 0);
    return turns;
  }
}
