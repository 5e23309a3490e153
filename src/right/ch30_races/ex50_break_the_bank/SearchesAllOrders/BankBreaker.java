package ch30_races.ex50_break_the_bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kata.bank.Transfer;

public class BankBreaker {
  public List<String> wrongSum(Transfer first, Transfer second) {
    int tooMuch = Math.max(first.amount(), second.amount());
    return search(first, second,
        balances -> balances.values().stream().mapToInt(Integer::intValue).sum() == tooMuch);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    var smaller = first.amount() < second.amount() ? first : second;
    var wanted = Map.of(smaller.sender(), -smaller.amount(), smaller.receiver(), smaller.amount());
    return search(first, second, wanted::equals);
  }

  private static List<String> search(Transfer first, Transfer second,
      Predicate<Map<String, Integer>> wanted) {
    for (int bits = 0; bits < 256; bits++) {
      var turns = new ArrayList<String>();
      var threads = List.of(new Simulated(first), new Simulated(second));
      var changes = new HashMap<String, Integer>();
      for (int i = 0; i < 8 && Integer.bitCount(bits) == 4; i++) {
        int next = bits >> i & 1;
        turns.add(next == 0 ? "first" : "second");
        threads.get(next).step(changes);
      }
      if (wanted.test(changes)) {
        return turns;
      }
    }
    return List.of();
  }

  private static class Simulated {
    private final Transfer transfer;
    private int step;
    private int read;

    Simulated(Transfer transfer) {
      this.transfer = transfer;
    }

    void step(Map<String, Integer> balances) {
      var account = step < 2 ? transfer.sender() : transfer.receiver();
      if (step % 2 == 0) {
        read = balances.getOrDefault(account, 0);
      } else {
        balances.put(account, read + (step < 2 ? -transfer.amount() : transfer.amount()));
      }
      step++;
    }
  }
}
