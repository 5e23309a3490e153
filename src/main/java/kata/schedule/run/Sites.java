package kata.schedule.run;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** All places in woven code, by number: woven code hands a number to each hook. Thread-safe. */
public final class Sites {
  private static final CopyOnWriteArrayList<Site> ALL = new CopyOnWriteArrayList<>();
  private static final Map<String, Integer> PARTS = new ConcurrentHashMap<>(new HashMap<>());

  private Sites() {}

  /** Takes a place in, and gives its number. */
  public static synchronized int add(Site site) {
    ALL.add(site);
    return ALL.size() - 1;
  }

  /** The place with this number. */
  public static Site at(int number) {
    return ALL.get(number);
  }

  /** The number of a field: the same for the same name, never that of an array's element or a collection. */
  public static int part(String owner, String field) {
    return PARTS.computeIfAbsent(owner + "." + field, _ -> -2 - PARTS.size());
  }
}
