package kata.schedule.weave;

import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kata.schedule.model.Models;
import org.jspecify.annotations.Nullable;

/** Finds the model of a method. The models say themselves what they replace: see {@link Replaces}. */
final class Replacements {
  private static final Map<String, List<Replacement>> BY_SIGNATURE = read();

  private Replacements() {}

  /** A model's method, and the type whose method it stands in for. */
  record Replacement(Class<?> replaced, boolean isStatic, ClassDesc owner, String name,
      MethodTypeDesc type) {}

  /** The model for a call to a method of this type; null if the method itself is called. */
  static @Nullable Replacement of(Class<?> callee, String name, MethodTypeDesc type, boolean isStatic) {
    return BY_SIGNATURE.getOrDefault(key(name, type.parameterList()), List.of()).stream()
        .filter(replacement -> replacement.isStatic() == isStatic)
        .filter(replacement -> replacement.replaced().isAssignableFrom(callee))
        .findFirst()
        .orElse(null);
  }

  private static Map<String, List<Replacement>> read() {
    var bySignature = new HashMap<String, List<Replacement>>();
    for (var model : Models.ALL) {
      for (var method : model.getDeclaredMethods()) {
        var replaces = method.getAnnotation(Replaces.class);
        if (replaces != null) {
          var replacement = replacement(method, replaces);
          var all = replacement.type().parameterList();
          var own = all.subList(replaces.isStatic() ? 0 : 1, all.size() - 1);
          bySignature.computeIfAbsent(key(method.getName(), own), _ -> new ArrayList<>()).add(replacement);
        }
      }
    }
    return bySignature;
  }

  private static Replacement replacement(Method method, Replaces replaces) {
    var type = MethodType.methodType(method.getReturnType(), Arrays.asList(method.getParameterTypes()));
    return new Replacement(
        replaces.value(),
        replaces.isStatic(),
        method.getDeclaringClass().describeConstable().orElseThrow(),
        method.getName(),
        type.describeConstable().orElseThrow());
  }

  private static String key(String name, List<ClassDesc> parameters) {
    return name + parameters.stream().map(ClassDesc::descriptorString).toList();
  }
}
