// WRONG: Two equal names need not be the same object.
// FAILS: destroys_money_when_both_pay_the_same_way, lets_a_transfer_vanish_while_the_sum_fits_when_both_pay_the_same_way, names_a_turn_for_each_future_and_mixes_the_two
// SAYS: After 0 turns first has not finished
package ch30_races.ex30_break_the_async_bank;

import java.util.List;
import kata.bank.Transfer;

public class AsyncBankBreaker {
  private static final String F = "first";
  private static final String S = "second";

  public List<String> wrongSum(Transfer first, Transfer second) {
    if (first.sender() == second.sender()) {
      // Both withdrawals are done. Then both read the receiver before either writes: one payment in is undone.
      return List.of(F, F, F, F, S, S, S, S, F, S, F, S);
    }
    // The first reads its receiver last of all before its write; meanwhile the second pays out of that account, and
    // is paid. To undo a payment in, the second must write the account it pays from after the first has paid in.
    return List.of(S, S, S, F, F, F, F, F, F, S, S, S);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    if (first.sender() == second.sender()) {
      // In both accounts the second writes what it has read before the first wrote.
      return List.of(F, F, S, S, F, S, F, S, F, S, F, S);
    }
    return List.of(); // two that pay each other cannot both be late in both accounts
  }
}
