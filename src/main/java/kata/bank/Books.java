package kata.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges final balances: are they what the transfers give when they are carried out one by one? The order does not
 * matter, for a transfer only adds and subtracts. Balances are compared, not only their sum: most losses leave it as
 * it was.
 *
 * <p>Immutable and thread-safe. To judge right balances costs a comparison of two maps.
 */
public final class Books {
  /** More transfers than this are not searched for the one that vanished: 2 to this power is what is tried. */
  private static final int SEARCHED = 10;

  private final Map<String, Integer> initial;
  private final List<Transfer> transfers;
  private final Map<String, Integer> expected;
  private final Verdict right;

  /** What the books say in the end. */
  public sealed interface Verdict {
    /** The verdict in a sentence, with the balances that are not as they should be. */
    String sentence();

    /**
     * Every balance is as after the transfers one by one, in some order.
     *
     * @param transfers how many there were
     */
    record Right(int transfers) implements Verdict {
      @Override
      public String sentence() {
        return "The books are right.";
      }
    }

    /**
     * The sum fits, and yet a transfer has no effect, or only half of one: looking at the sum alone would miss it.
     *
     * @param books that were judged
     * @param balances in the end
     */
    record Vanished(Books books, Map<String, Integer> balances) implements Verdict {
      @Override
      public String sentence() {
        return "The sum fits, but " + books.whatVanished(balances) + ": " + books.difference(balances) + ".";
      }
    }

    /**
     * There is more money than before, or less.
     *
     * @param books that were judged
     * @param balances in the end
     * @param created Poké dollars; below zero if they were destroyed
     */
    record Broken(Books books, Map<String, Integer> balances, long created) implements Verdict {
      @Override
      public String sentence() {
        return money(Math.abs(created), created > 0 ? "created" : "destroyed") + ": "
            + books.difference(balances) + ".";
      }
    }
  }

  private Books(Map<String, Integer> initial, List<Transfer> transfers) {
    this.initial = new LinkedHashMap<>(initial);
    this.transfers = List.copyOf(transfers);
    this.expected = after(transfers);
    this.right = new Verdict.Right(transfers.size());
  }

  /**
   * The books of some transfers, each of which a bank accepts.
   *
   * @param initial the balance of each account before
   * @param transfers in any order
   * @throws UnknownAccountException if a transfer names an account without a balance
   */
  public static Books of(Map<String, Integer> initial, List<Transfer> transfers) {
    return new Books(initial, transfers);
  }

  /** As {@link #of(Map, List)}, over the accounts of {@link Accounts}. */
  public static Books of(List<Transfer> transfers) {
    return of(Accounts.initialBalances(), transfers);
  }

  private Map<String, Integer> after(List<Transfer> done) {
    var ledger = new InMemoryLedger(initial);
    var bank = new UnprotectedBank(ledger); // alone, it is right
    done.forEach(bank::transfer);
    return ledger.balances();
  }

  /** The balances as they should be in the end. */
  public Map<String, Integer> expected() {
    return new LinkedHashMap<>(expected);
  }

  /**
   * Judges balances.
   *
   * @param balances in the end, of the same accounts; kept by the verdict, so it must not be changed any more
   */
  public Verdict judge(Map<String, Integer> balances) {
    if (expected.equals(balances)) {
      return right;
    }
    long created = sum(balances) - sum(expected);
    return created == 0 ? new Verdict.Vanished(this, balances) : new Verdict.Broken(this, balances, created);
  }

  /** What is in all accounts together. */
  public static long sum(Map<String, Integer> balances) {
    return balances.values().stream().mapToLong(Integer::longValue).sum();
  }

  static String money(long amount, String what) {
    return amount == 1 ? "1 Poké dollar was " + what : amount + " Poké dollars were " + what;
  }

  /** The balances of all accounts that have to do with the transfers or changed, and what they should be. */
  String difference(Map<String, Integer> balances) {
    var accounts = new LinkedHashSet<>(expected.keySet());
    accounts.addAll(balances.keySet());
    accounts.removeIf(
        account -> !isTouched(account) && Objects.equals(expected.get(account), balances.get(account)));
    return told(accounts, balances) + ", expected " + told(accounts, expected);
  }

  private static String told(Set<String> accounts, Map<String, Integer> balances) {
    return accounts.stream()
        .map(account -> account + " " + (balances.containsKey(account) ? balances.get(account) : "missing"))
        .collect(Collectors.joining(", "));
  }

  private boolean isTouched(String account) {
    return transfers.stream().anyMatch(t -> t.sender().equals(account) || t.receiver().equals(account));
  }

  /** The fewest transfers without which the balances come out, in words. */
  String whatVanished(Map<String, Integer> balances) {
    List<Transfer> fewest = List.of();
    int subsets = transfers.size() > SEARCHED ? 0 : 1 << transfers.size();
    for (int left = 1; left < subsets; left++) {
      if ((fewest.isEmpty() || Integer.bitCount(left) < fewest.size())
          && after(chosen(~left)).equals(balances)) {
        fewest = chosen(left);
      }
    }
    if (fewest.isEmpty()) {
      return "no order of the transfers gives these balances";
    }
    return fewest.stream().map(transfer -> "\"" + transfer + "\"").collect(Collectors.joining(" and "))
        + (fewest.size() == 1 ? " has vanished" : " have vanished");
  }

  private List<Transfer> chosen(int bits) {
    var chosen = new ArrayList<Transfer>();
    for (int i = 0; i < transfers.size(); i++) {
      if ((bits >> i & 1) == 1) {
        chosen.add(transfers.get(i));
      }
    }
    return chosen;
  }
}
