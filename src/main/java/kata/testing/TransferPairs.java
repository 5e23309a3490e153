package kata.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kata.bank.Accounts;
import kata.bank.Transfer;

/**
 * Pairs of transfers between the same two accounts, drawn anew each time, lest a list that was copied from elsewhere fit:
 * other accounts, other amounts. Among them are always some where the first is the larger one, and some where it is the
 * smaller.
 */
public final class TransferPairs {
  private static final int ACCOUNT_PAIRS = 6;
  private static final int MOST_TENS = 50;

  private TransferPairs() {}

  /** Two transfers of different amounts. */
  public record Pair(Transfer first, Transfer second) {
    /** The one of the larger amount. */
    public Transfer larger() {
      return first.amount() > second.amount() ? first : second;
    }
  }

  /** Both pay the same way: Ash pays Misty, Ash pays Misty. */
  public static List<Pair> sameWay() {
    return draw(true);
  }

  /** They pay each other: Ash pays Misty, Misty pays Ash. */
  public static List<Pair> oppositeWays() {
    return draw(false);
  }

  private static List<Pair> draw(boolean isSameWay) {
    var tens = new ArrayList<Integer>();
    for (int i = 1; i <= MOST_TENS; i++) {
      tens.add(i * 10);
    }
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < ACCOUNT_PAIRS; i++) {
      var names = new ArrayList<>(Accounts.NAMES);
      Collections.shuffle(names);
      Collections.shuffle(tens);
      int smaller = Math.min(tens.get(0), tens.get(1));
      int larger = Math.max(tens.get(0), tens.get(1));
      pairs.add(pair(names.get(0), names.get(1), larger, smaller, isSameWay));
      pairs.add(pair(names.get(0), names.get(1), smaller, larger, isSameWay));
    }
    return pairs;
  }

  private static Pair pair(String sender, String receiver, int first, int second, boolean isSameWay) {
    return new Pair(
        new Transfer(sender, receiver, first),
        isSameWay
            ? new Transfer(copy(sender), copy(receiver), second)
            : new Transfer(copy(receiver), copy(sender), second));
  }

  /** An equal name, and another object: names come from anywhere. */
  private static String copy(String name) {
    return String.valueOf(name.toCharArray());
  }
}
