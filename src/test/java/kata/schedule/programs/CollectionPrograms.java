package kata.schedule.programs;

import static kata.schedule.Finding.Kind.DATA_RACE;
import static kata.schedule.Finding.Kind.DEADLOCK;
import static kata.schedule.Finding.Kind.WRONG_OUTCOME;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Collections, shared with and without protection. */
@SuppressWarnings("UnusedVariable") // it is the access that counts
public final class CollectionPrograms {
  private CollectionPrograms() {}

  @Ends(DATA_RACE)
  static final class SharedList extends Program {
    private final List<Integer> list = new ArrayList<>();

    @Override
    protected void ash() {
      list.add(1);
    }

    @Override
    protected Object result() {
      return list.size();
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class SharedMap extends Program {
    private final Map<String, Integer> accounts = new HashMap<>(Map.of("Ash", 0));

    @Override
    protected void ash() {
      accounts.put("Ash", accounts.get("Ash") + 1);
    }

    @Override
    protected Object result() {
      return accounts.get("Ash");
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class GetThenPut extends Program {
    private final Map<String, Integer> accounts = new ConcurrentHashMap<>(Map.of("Ash", 0));

    @Override
    protected void ash() {
      accounts.put("Ash", accounts.get("Ash") + 1);
    }

    @Override
    protected Object result() {
      return accounts.get("Ash");
    }
  }

  static final class Merge extends Program {
    private final Map<String, Integer> accounts = new ConcurrentHashMap<>();

    @Override
    protected void ash() {
      accounts.merge("Ash", 1, Integer::sum);
    }

    @Override
    protected Object result() {
      return accounts.get("Ash");
    }
  }

  /** Under the map's own lock a step at a time is taken, and others must wait. */
  static final class Compute extends Program {
    private final ConcurrentHashMap<String, Integer> accounts = new ConcurrentHashMap<>(Map.of("Ash", 0));
    private int asked;

    @Override
    protected void ash() {
      accounts.compute("Ash", (name, balance) -> {
        asked++;
        asked = asked + 1;
        return balance + 1;
      });
    }

    @Override
    protected Object result() {
      return accounts.get("Ash") + asked - 4;
    }
  }

  /** The map's own lock as a lock: whoever waits for it goes on when it is free. */
  static final class ComputeAsALock extends Program {
    private final ConcurrentHashMap<String, Integer> lock = new ConcurrentHashMap<>();
    private final AtomicInteger value = new AtomicInteger();

    @Override
    protected void ash() {
      for (int i = 0; i < 2; i++) {
        lock.compute("bank", (name, times) -> {
          int seen = value.get();
          value.set(seen + 1);
          return 1;
        });
      }
    }

    @Override
    protected Object result() {
      return value.get() - 2;
    }
  }

  /** Who throws in it gives it back. */
  static final class ComputeThrows extends Program {
    private final ConcurrentHashMap<String, Integer> lock = new ConcurrentHashMap<>();
    private final AtomicInteger value = new AtomicInteger();

    @Override
    protected void ash() {
      try {
        lock.compute("bank", (name, times) -> {
          if (value.incrementAndGet() == 1) {
            throw new IllegalStateException("the first one fails");
          }
          return 1;
        });
      } catch (IllegalStateException e) {
        value.get();
      }
    }

    @Override
    protected Object result() {
      return value.get();
    }
  }

  @Ends(DEADLOCK)
  static final class ComputeInCompute extends Program {
    private final ConcurrentHashMap<String, Integer> locks = new ConcurrentHashMap<>();
    private int value;

    @Override
    protected void ash() {
      both("Ash", "Misty");
    }

    @Override
    protected void misty() {
      both("Misty", "Ash");
    }

    private void both(String first, String second) {
      locks.compute(first, (outer, once) -> {
        locks.compute(second, (inner, twice) -> ++value);
        return 1;
      });
    }

    @Override
    protected Object result() {
      return value;
    }
  }

  static final class ComputeIfAbsent extends Program {
    private final ConcurrentHashMap<String, int[]> locks = new ConcurrentHashMap<>();
    private int made;

    @Override
    protected void ash() {
      var lock = locks.computeIfAbsent("Ash", name -> {
        made++;
        return new int[1];
      });
      synchronized (lock) {
        lock[0]++;
      }
    }

    @Override
    protected Object result() {
      return locks.get("Ash")[0] * made;
    }
  }

  static final class SynchronizedMap extends Program {
    private final Map<String, Integer> accounts = Collections.synchronizedMap(new HashMap<>());

    @Override
    protected void ash() {
      accounts.merge("Ash", 1, Integer::sum);
    }

    @Override
    protected Object result() {
      return accounts.get("Ash");
    }
  }

  /** The wrapper's own monitor, held by hand, keeps the wrapper's methods out. */
  static final class SynchronizedOnTheWrapper extends Program {
    private final List<Integer> list = Collections.synchronizedList(new ArrayList<>(List.of(1)));

    @Override
    protected void ash() {
      synchronized (list) {
        int size = list.size();
        list.add(size + 1);
      }
    }

    @Override
    protected void misty() {
      list.add(7);
      synchronized (list) {
        for (int one : list) {
          if (one > 7) {
            throw new IllegalStateException();
          }
        }
      }
    }

    @Override
    protected Object result() {
      return list.size() - (list.contains(2) || list.contains(3) ? 1 : 0);
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class SynchronizedMapCheckThenAct extends Program {
    private final Map<String, Integer> accounts = Collections.synchronizedMap(new HashMap<>());

    @Override
    protected void ash() {
      if (!accounts.containsKey("Ash")) {
        accounts.put("Ash", 1);
      } else {
        accounts.put("Ash", 2);
      }
    }

    @Override
    protected Object result() {
      return accounts.get("Ash");
    }
  }

  static final class CopyOnWrite extends Program {
    private final List<Integer> list = new CopyOnWriteArrayList<>();

    @Override
    protected void ash() {
      list.add(1);
      for (int one : list) {
        if (one != 1) {
          throw new IllegalStateException();
        }
      }
    }

    @Override
    protected Object result() {
      return list.size();
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class ArrayElements extends Program {
    private final int[] balances = {1000, 1000};

    @Override
    protected void ash() {
      balances[0] -= 100;
      balances[1] += 100;
    }

    @Override
    protected Object result() {
      return balances[0] + balances[1] == 2000 && balances[0] == 800;
    }

    @Override
    protected Object expected() {
      return true;
    }
  }

  /** Different elements are different places. */
  static final class ElementsApart extends Program {
    private final int[] balances = new int[2];

    @Override
    protected void ash() {
      balances[0]++;
    }

    @Override
    protected void misty() {
      balances[1]++;
    }

    @Override
    protected Object result() {
      return balances[0] + balances[1];
    }
  }

  /** An audit by the JDK's own loop over the array. */
  @Ends(WRONG_OUTCOME)
  static final class AuditsAnArray extends Program {
    private final int[] balances = {1000, 1000};
    private int seen;

    @Override
    protected void ash() {
      balances[0] -= 100;
      balances[1] += 100;
    }

    @Override
    protected void misty() {
      seen = Arrays.stream(balances).sum();
    }

    @Override
    protected Object result() {
      return seen;
    }

    @Override
    protected Object expected() {
      return 2000;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class AuditsAMap extends Program {
    private final Map<String, Integer> balances = new TreeMap<>(Map.of("Ash", 1000, "Misty", 1000));
    private int seen;

    @Override
    protected void ash() {
      balances.merge("Ash", -100, Integer::sum);
      balances.merge("Misty", 100, Integer::sum);
    }

    @Override
    protected void misty() {
      seen = balances.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    protected Object result() {
      return seen;
    }

    @Override
    protected Object expected() {
      return 2000;
    }
  }

  @Ends(DATA_RACE)
  static final class ReadsThroughAView extends Program {
    private final Map<String, Integer> balances = new HashMap<>(Map.of("Ash", 2));
    private final Map<String, Integer> view = Collections.unmodifiableMap(balances);

    @Override
    protected synchronized void ash() {
      balances.put("Ash", 2);
    }

    @Override
    protected void misty() {
      if (view.get("Ash") != 2) {
        throw new IllegalStateException();
      }
    }

    @Override
    protected Object result() {
      return 2;
    }
  }

  /** Handing a list on, or asking whether there is one, is no look into it. */
  static final class HandedOnWithoutALook extends Program {
    private final List<Integer> list = new ArrayList<>();
    private final Map<String, List<Integer>> lists = new ConcurrentHashMap<>();

    @Override
    protected void ash() {
      var same = java.util.Objects.requireNonNull(list);
      lists.put("all", list);
      synchronized (this) {
        same.add(1);
      }
    }

    @Override
    protected synchronized Object result() {
      return list.size();
    }
  }

  /** A builder of one's own is nobody else's. */
  static final class LocalCollections extends Program {
    private volatile int sum;

    @Override
    protected void ash() {
      var text = new StringBuilder();
      var list = new ArrayList<Integer>();
      for (int i = 0; i < 3; i++) {
        list.add(i);
        text.append(i);
      }
      Collections.reverse(list);
      sum = list.size() + text.length() - 4;
    }

    @Override
    protected Object result() {
      return sum;
    }
  }

  /** The order of a set of objects without a hash code of their own is the same in every run. */
  static final class IdentityHashes extends Program {
    private final Map<Object, Integer> all = new HashMap<>();
    private int seen;

    private static final class Key {}

    @Override
    protected void ash() {
      synchronized (all) {
        for (int i = 0; i < 20; i++) {
          all.put(new Key(), i);
        }
      }
    }

    @Override
    protected void misty() {
      synchronized (all) {
        seen = 0;
        for (int i : all.values()) {
          if (i % 2 == 0) {
            synchronized (this) {
              seen++;
            }
          }
        }
      }
    }

    @Override
    protected Object result() {
      return 2;
    }
  }
}
