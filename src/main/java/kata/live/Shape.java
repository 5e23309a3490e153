package kata.live;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is called: by a constructor and a method all of whose parameters can be given, each told by its type.
 *
 * @param constructor makes the answer
 * @param method does the work
 */
record Shape(Constructor<?> constructor, Method method) {
  /** A plain number says nothing of what the answer is about. */
  private static final String NUMBER = "int";

  /**
   * The shape of a class.
   *
   * @param parts types that a constructor may be given, at least one that is no plain number
   * @param methods names of methods, best first
   * @param arguments types that a method may be given
   */
  static Optional<Shape> of(
      Class<?> answer, Collection<String> parts, List<String> methods, Collection<String> arguments) {
    return constructor(answer, parts).flatMap(
        made -> methods.stream().flatMap(name -> method(answer, name, arguments)).findFirst()
            .map(found -> new Shape(made, found)));
  }

  private static Optional<Constructor<?>> constructor(Class<?> answer, Collection<String> parts) {
    return Stream.<Constructor<?>>of(answer.getDeclaredConstructors())
        .filter(constructor -> isPublic(constructor.getModifiers()))
        .filter(constructor -> areIn(constructor.getGenericParameterTypes(), parts))
        .filter(constructor -> !areIn(constructor.getGenericParameterTypes(), List.of(NUMBER)))
        .findFirst();
  }

  private static Stream<Method> method(Class<?> answer, String name, Collection<String> arguments) {
    return Stream.of(answer.getMethods())
        .filter(method -> method.getName().equals(name) && !method.isBridge())
        .filter(method -> areIn(method.getGenericParameterTypes(), arguments));
  }

  private static boolean isPublic(int modifiers) {
    return Modifier.isPublic(modifiers);
  }

  private static boolean areIn(Type[] types, Collection<String> known) {
    return Stream.of(types).allMatch(type -> known.contains(type.getTypeName()));
  }

  /** How to make a part that is known, as all parts of a shape are. */
  static <T> T known(Map<String, T> parts, String part) {
    return Objects.requireNonNull(parts.get(part), part);
  }

  /** Whether the constructor asks for this. */
  boolean isGiven(String part) {
    return Stream.of(constructor.getGenericParameterTypes())
        .anyMatch(type -> type.getTypeName().equals(part));
  }

  /** Makes the answer, of these parts. */
  Object make(Function<String, Object> parts) throws Exception {
    try {
      return constructor.newInstance(values(constructor.getGenericParameterTypes(), parts));
    } catch (InvocationTargetException e) {
      throw cause(e);
    }
  }

  /** Calls the answer with these arguments. */
  @Nullable
  Object call(Object answer, Function<String, Object> arguments) throws Exception {
    try {
      return method.invoke(answer, values(method.getGenericParameterTypes(), arguments));
    } catch (InvocationTargetException e) {
      throw cause(e);
    }
  }

  private static Object[] values(Type[] types, Function<String, Object> by) {
    return Stream.of(types).map(type -> by.apply(type.getTypeName())).toArray();
  }

  private static Exception cause(InvocationTargetException thrown) {
    return switch (thrown.getCause()) {
      case Exception exception -> exception;
      case Error error -> throw error;
      case null, default -> thrown;
    };
  }
}
