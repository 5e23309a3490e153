// WRONG: The turns are named after those who pay, not "first" and "second".
// FAILS: names_a_turn_for_each_future_and_mixes_the_two, destroys_money_when_both_pay_the_same_way,
//   lets_a_transfer_vanish_while_the_sum_fits_when_both_pay_the_same_way
// SAYS: Expected: "first" or "second".
package ch30_races.ex30_break_the_async_bank;

import java.util.List;
import kata.bank.Transfer;

public class AsyncBankBreaker {
  private static final String F = "first";
  private static final String S = "second";

  public List<String> wrongSum(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return turns("FFFFSSSSFSFS", first, second);
    }
    return List.of(S, S, S, F, F, F, F, F, F, S, S, S);
  }

  private static List<String> turns(String letters, Transfer first, Transfer second) {
    return letters.chars().mapToObj(letter -> letter == 'F' ? first.sender() : second.sender()).toList();
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return turns("FFSSFSFSFSFS", first, second);
    }
    return List.of();
  }
}
