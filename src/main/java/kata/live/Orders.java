package kata.live;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import kata.bank.Accounts;
import kata.bank.Transfer;

/**
 * Transfers whose steps can be told apart, whoever carries them out: the names in each are strings of its own, equal to
 * those in others, but not the same. Immutable, and so thread-safe.
 */
final class Orders {
  private static final int MOST = 100;

  private final List<Transfer> transfers;
  private final IdentityHashMap<String, Integer> tasks = new IdentityHashMap<>();

  private Orders(List<Transfer> transfers) {
    this.transfers = List.copyOf(transfers);
    for (int i = 0; i < transfers.size(); i++) {
      tasks.put(transfers.get(i).sender(), i + 1);
      tasks.put(transfers.get(i).receiver(), i + 1);
    }
  }

  /** As in the article: from any account to any other, 1 to 100 Poké dollars. */
  static Orders random(int count, long seed) {
    var random = new Random(seed);
    var transfers = new ArrayList<Transfer>();
    for (int i = 0; i < count; i++) {
      int sender = random.nextInt(Accounts.NAMES.size());
      int receiver = (sender + 1 + random.nextInt(Accounts.NAMES.size() - 1)) % Accounts.NAMES.size();
      transfers.add(new Transfer(own(sender), own(receiver), 1 + random.nextInt(MOST)));
    }
    return new Orders(transfers);
  }

  private static String own(int account) {
    return String.valueOf(Accounts.NAMES.get(account).toCharArray());
  }

  List<Transfer> transfers() {
    return transfers;
  }

  /** Which transfer this very string belongs to, from 1 on; 0 if to none. */
  int task(String account) {
    return tasks.getOrDefault(account, 0);
  }
}
