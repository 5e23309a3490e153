// WRONG: A search that is content with the first mixed order after which the sum fits: there, all is well.
// FAILS: lets_a_transfer_vanish_while_the_sum_fits_when_both_pay_the_same_way,
//   returns_an_empty_list_when_no_order_lets_a_transfer_vanish
// SAYS: Harmless: the balances are the same as after one transfer after the other.
package ch30_races.ex30_break_the_async_bank;

import java.util.ArrayList;
import java.util.List;
import kata.bank.Books;
import kata.bank.ManualAsyncLedger;
import kata.bank.Transfer;
import kata.bank.UnprotectedAsyncBank;

public class AsyncBankBreaker {
  private static final String F = "first";
  private static final String S = "second";

  public List<String> wrongSum(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return List.of(F, F, F, F, S, S, S, S, F, S, F, S);
    }
    return List.of(S, S, S, F, F, F, F, F, F, S, S, S);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    for (int bits = 0; bits < 1 << 12; bits++) {
      var turns = new ArrayList<String>();
      for (int i = 0; i < 12; i++) {
        turns.add((bits >> i & 1) == 0 ? F : S);
      }
      if (Integer.bitCount(bits) == 6 && bits != 0b000000111111 && bits != 0b111111000000
          && sumFits(first, second, turns)) {
        return turns;
      }
    }
    return List.of();
  }

  private static boolean sumFits(Transfer first, Transfer second, List<String> turns) {
    var ledger = new ManualAsyncLedger();
    var bank = new UnprotectedAsyncBank(ledger);
    ledger.as(F, () -> bank.transfer(first));
    ledger.as(S, () -> bank.transfer(second));
    turns.forEach(ledger::turn);
    return Books.sum(ledger.balances()) == 5000;
  }
}
