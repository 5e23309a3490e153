package ch30_races.ex30_break_the_async_bank;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kata.bank.Books;
import kata.bank.Books.Verdict;
import kata.bank.ManualAsyncLedger;
import kata.bank.Transfer;
import kata.bank.UnprotectedAsyncBank;

public class AsyncBankBreaker {
  public List<String> wrongSum(Transfer first, Transfer second) {
    return search(first, second, verdict -> verdict instanceof Verdict.Broken broken && broken.created() < 0);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    return search(first, second, Verdict.Vanished.class::isInstance);
  }

  private static List<String> search(Transfer first, Transfer second, Predicate<Verdict> wanted) {
    return extend(new ArrayList<>(), 6, 6, turns -> {
      var ledger = new ManualAsyncLedger();
      var bank = new UnprotectedAsyncBank(ledger);
      Map.of("first", first, "second", second)
          .forEach((name, transfer) -> ledger.as(name, () -> bank.transfer(transfer)));
      turns.forEach(ledger::turn);
      return wanted.test(Books.of(List.of(first, second)).judge(ledger.balances()));
    });
  }

  private static List<String> extend(List<String> turns, int first, int second,
      Predicate<List<String>> wanted) {
    if (first == 0 && second == 0) {
      return wanted.test(turns) ? turns : List.of();
    }
    List<String> found = first == 0 ? List.of() : extend(with(turns, "first"), first - 1, second, wanted);
    return found.isEmpty() && second > 0 ? extend(with(turns, "second"), first, second - 1, wanted) : found;
  }

  private static List<String> with(List<String> turns, String next) {
    var longer = new ArrayList<>(turns);
    longer.add(next);
    return longer;
  }
}
