package kata.schedule.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** All places in woven code, by number: woven code hands a number to each hook. Thread-safe. */
public final class Sites {
  private static final CopyOnWriteArrayList<Site> ALL = new CopyOnWriteArrayList<>();
  private static final Map<String, Integer> PARTS = new ConcurrentHashMap<>();
  private static final AtomicInteger NEXT_PART = new AtomicInteger();

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
    return PARTS.computeIfAbsent(owner + "." + field, _ -> -2 - NEXT_PART.getAndIncrement());
  }

  /** The numbers of all fields that woven code uses of this class, given by its internal name. */
  static List<Integer> partsOf(String owner) {
    return PARTS.entrySet().stream()
        .filter(part -> part.getKey().startsWith(owner + "."))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Whether the object's class is the JDK's own: its methods may be called without a second thought. */
  static boolean isOfTheJdk(@Nullable Object object) {
    return object != null && object.getClass().getClassLoader() == null;
  }
}
