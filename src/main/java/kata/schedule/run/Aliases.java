package kata.schedule.run;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Objects that are only faces of others: the two locks of a read-write lock, a view of a collection. Not thread-safe: a
 * schedule has one thread at a time.
 */
final class Aliases {
  private final IdentityHashMap<Object, Object> behind = new IdentityHashMap<>();

  void add(Object face, Object of) {
    behind.put(face, of(of));
  }

  /** The object behind this one; itself if there is none. */
  Object of(Object object) {
    if (behind.isEmpty()) {
      return object;
    }
    var real = behind.get(object);
    return real == null ? object : real;
  }

  /** As {@link #of}; nothing for nothing. */
  @Nullable
  Object ofAny(@Nullable Object object) {
    return object == null ? null : of(object);
  }
}
