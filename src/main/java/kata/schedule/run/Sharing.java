package kata.schedule.run;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How objects of a class that is not woven behave when several actors use one of them. */
enum Sharing {
  /** It cannot change, or nobody else sees it: no point. */
  NONE,
  /** Not made for several threads: a call on it is a plain access to it. */
  PLAIN,
  /** Made for several threads: a call on it orders those who call. */
  ORDERING,
  /** As ORDERING, by its own monitor, which others may hold. */
  GUARDED,
  /** A future or an executor, in which work of others may hide. */
  WITH_ALL;

  private static final ClassValue<Sharing> OF_CLASS = new ClassValue<>() {
    @Override
    protected Sharing computeValue(Class<?> type) {
      return find(type);
    }
  };

  static Sharing of(@Nullable Object object) {
    return object == null ? NONE : OF_CLASS.get(object.getClass());
  }

  private static Sharing find(Class<?> type) {
    var name = type.getName();
    if (name.startsWith("java.util.concurrent.")) {
      return inConcurrent(type, name);
    }
    if (name.startsWith("java.lang.invoke.") || name.startsWith("java.lang.reflect.")) {
      return name.contains("VarHandle") || name.startsWith("java.lang.reflect.") ? ORDERING : NONE;
    }
    if (name.startsWith("java.util.Collections$Synchronized")
        || name.matches("java\\.util\\.(Vector|Stack|Hashtable|Properties)|java\\.lang\\.StringBuffer")) {
      return GUARDED;
    }
    if (name.startsWith("java.util.Collections$Unmodifiable")) {
      return PLAIN;
    }
    if (name.startsWith("java.util.ImmutableCollections$") || name.startsWith("java.util.Collections$")
        || Iterator.class.isAssignableFrom(type)) {
      return NONE;
    }
    return isPlain(type, name) ? PLAIN : NONE;
  }

  private static Sharing inConcurrent(Class<?> type, String name) {
    if (name.startsWith("java.util.concurrent.atomic.") || name.startsWith("java.util.concurrent.locks.")
        || Map.class.isAssignableFrom(type)
        || (Collection.class.isAssignableFrom(type) && !name.contains("Queue") && !name.contains("Deque"))) {
      return ORDERING;
    }
    return name.contains("TimeUnit") || name.contains("Exception") || Iterator.class.isAssignableFrom(type)
        ? NONE
        : WITH_ALL;
  }

  private static boolean isPlain(Class<?> type, String name) {
    boolean isOfTheJdk = name.startsWith("java.util.");
    boolean isCollection =
        AbstractCollection.class.isAssignableFrom(type) || AbstractMap.class.isAssignableFrom(type)
            || BitSet.class == type;
    return (isOfTheJdk && isCollection) || name.equals("java.lang.StringBuilder");
  }
}
