package kata.schedule.weave;

import java.util.Collection;
import java.util.Map;

/** Which types outside the woven classes may be shared, and so deserve a look at each call. */
final class Interest {
  private Interest() {}

  /** Whether objects behind this type may be used by several actors. What they really are is seen while running. */
  static boolean isInteresting(Class<?> callee) {
    var name = callee.getName();
    if (name.startsWith("java.util.function.") || name.startsWith("java.util.stream.")) {
      return false;
    }
    return name.startsWith("java.util.")
        || name.startsWith("java.lang.reflect.")
        || name.equals("java.lang.invoke.VarHandle")
        || name.equals("java.lang.StringBuffer")
        || name.equals("java.lang.StringBuilder")
        || callee == Iterable.class;
  }

  /** Whether a constructor of this type may look into the collections that it is given. */
  static boolean looksIntoArguments(Class<?> callee) {
    return Collection.class.isAssignableFrom(callee) || Map.class.isAssignableFrom(callee);
  }
}
