// WRONG: One list for every situation, copied from somebody whose transfers were like that.
// FAILS: creates_the_larger_amount_when_both_pay_the_same_way,
//   creates_the_larger_amount_when_they_pay_each_other,
//   lets_the_larger_one_vanish_while_the_sum_fits_when_both_pay_the_same_way,
//   returns_an_empty_list_when_no_order_lets_a_transfer_vanish
// SAYS: Expected: an empty list
package ch30_races.ex50_break_the_bank;

import java.util.List;
import kata.bank.Transfer;

public class BankBreaker {
  private static final String F = "first";
  private static final String S = "second";

  public List<String> wrongSum(Transfer first, Transfer second) {
    return List.of(S, F, F, S, S, S, F, F);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    return List.of(F, S, F, S, F, S, F, S);
  }
}
