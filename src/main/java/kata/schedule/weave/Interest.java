package kata.schedule.weave;

import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

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

  /** Whether a method or constructor looks into the collections and arrays that it is given. */
  static boolean looksIntoArguments(Class<?> callee, String name) {
    return switch (callee.getName()) {
      case "java.util.Arrays" -> !name.equals("asList");
      case "java.util.Collections" -> !name.matches("(unmodifiable|synchronized|checked|empty|singleton).*");
      case "java.lang.System" -> name.equals("arraycopy");
      case "java.lang.String" -> name.matches("join|valueOf|copyValueOf|<init>");
      case "java.util.Objects" -> name.matches("hash|hashCode|equals|deepEquals|toString");
      case "java.lang.StringBuilder", "java.lang.StringBuffer" -> name.matches("append|insert|<init>");
      case "java.io.PrintStream" -> name.startsWith("print");
      default -> isCollective(callee, name);
    };
  }

  private static boolean isCollective(Class<?> callee, String name) {
    if (name.equals("<init>")) {
      return Collection.class.isAssignableFrom(callee) || Map.class.isAssignableFrom(callee)
          || callee.getName().matches("java\\.util\\.concurrent\\.atomic\\.Atomic\\w+Array");
    }
    return name.matches("copyOf|addAll|putAll|containsAll|removeAll|retainAll|equals")
        || (name.equals("of") && callee.getName().startsWith("java.util.stream."));
  }

  /** Whether it changes this one of them. */
  static boolean changesArgument(Class<?> callee, String name, int index) {
    return switch (callee.getName()) {
      case "java.util.Arrays" -> index == 0 && name.matches("sort|fill|setAll|parallel\\w+");
      case "java.util.Collections" -> index == 0
          && name.matches("sort|shuffle|swap|reverse|addAll|fill|rotate|replaceAll|copy");
      case "java.lang.System" -> index == 2;
      default -> false;
    };
  }

  /** Whether its methods reach into fields of the objects that they are given. */
  static boolean reachesIntoFields(Class<?> callee) {
    return callee == VarHandle.class || callee == Field.class
        || callee.getName().matches("java\\.util\\.concurrent\\.atomic\\.Atomic\\w+FieldUpdater");
  }

  /** Whether it gives what differs from run to run. */
  static boolean isRandom(Class<?> callee, String name) {
    return callee == ThreadLocalRandom.class || callee == SecureRandom.class
        || (callee == UUID.class && name.equals("randomUUID"))
        || (callee.getName().startsWith("java.time.") && name.equals("now"));
  }
}
