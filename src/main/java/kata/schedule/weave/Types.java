package kata.schedule.weave;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.attribute.ConstantValueAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the weaver must know of types: of woven ones from their class files, of others by reflection. */
final class Types {
  private final WeavingLoader loader;
  private final Map<String, Optional<ClassModel>> models = new ConcurrentHashMap<>();

  Types(WeavingLoader loader) {
    this.loader = loader;
  }

  /**
   * What matters of a field here.
   *
   * @param declaring internal name of the class that declares it
   */
  record FieldKind(String declaring, boolean isFinal, boolean isVolatile) {}

  boolean isWoven(String internalName) {
    return !internalName.startsWith("[") && loader.isWoven(internalName.replace('/', '.'));
  }

  ClassHierarchyResolver hierarchy() {
    return ClassHierarchyResolver.ofResourceParsing(loader.getParent())
        .orElse(ClassHierarchyResolver.defaultResolver());
  }

  private @Nullable ClassModel model(String internalName) {
    return models.computeIfAbsent(
        internalName,
        name -> {
          var bytes = loader.bytes(name.replace('/', '.'));
          return bytes == null ? Optional.empty() : Optional.of(ClassFile.of().parse(bytes));
        }).orElse(null);
  }

  /** The kind of a field, looked for in the class that an instruction names and above it. */
  FieldKind field(String owner, String name) {
    for (@Nullable String type = owner; type != null; type = superclass(type)) {
      if (!isWoven(type)) {
        return reflected(type, name);
      }
      var model = model(type);
      var field = model == null
          ? Optional.<FieldModel>empty()
          : model.fields().stream().filter(one -> one.fieldName().equalsString(name)).findFirst();
      if (field.isPresent()) {
        var flags = field.get().flags();
        return new FieldKind(type, flags.has(AccessFlag.FINAL), flags.has(AccessFlag.VOLATILE));
      }
    }
    return new FieldKind(owner, false, false);
  }

  private FieldKind reflected(String owner, String name) {
    for (var type = outside(owner); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          int modifiers = field.getModifiers();
          var declaring = type.getName().replace('.', '/');
          return new FieldKind(declaring, Modifier.isFinal(modifiers), Modifier.isVolatile(modifiers));
        }
      }
    }
    return new FieldKind(owner, false, false);
  }

  /**
   * The class outside the woven ones that a call goes to.
   *
   * @return null if the method is found in a woven class
   */
  @Nullable
  Class<?> callee(String owner, String name, String descriptor) {
    for (@Nullable String type = owner; type != null; type = superclass(type)) {
      if (!isWoven(type)) {
        return outside(type);
      }
      var model = model(type);
      if (model == null || model.methods().stream()
          .anyMatch(
              method -> method.methodName().equalsString(name)
                  && method.methodType().equalsString(descriptor))) {
        return null;
      }
      if (model.flags().has(AccessFlag.INTERFACE)) {
        return null; // an interface of the answer's own: whoever implements it, its calls are looked at there
      }
    }
    return null;
  }

  private @Nullable String superclass(String internalName) {
    var model = isWoven(internalName) ? model(internalName) : null;
    return model == null ? null : model.superclass().map(ClassEntry::asInternalName).orElse(null);
  }

  private @Nullable Class<?> outside(String internalName) {
    try {
      return Class.forName(internalName.replace('/', '.'), false, loader.getParent());
    } catch (ClassNotFoundException e) {
      return null;
    }
  }

  /** Whether static fields, or the constants of an enum, could carry something from one schedule to the next. */
  static boolean hasStaticState(byte[] bytes) {
    var model = ClassFile.of().parse(bytes);
    boolean isEnum = model.flags().has(AccessFlag.ENUM);
    return model.fields().stream()
        .filter(field -> isEnum || field.flags().has(AccessFlag.STATIC))
        .filter(field -> !field.flags().has(AccessFlag.SYNTHETIC))
        .filter(field -> !field.flags().has(AccessFlag.ENUM))
        .anyMatch(
            field -> field.attributes().stream().noneMatch(ConstantValueAttribute.class::isInstance)
                && !isHarmless(field));
  }

  /** A final field of a type that cannot change. */
  private static boolean isHarmless(FieldModel field) {
    return field.flags().has(AccessFlag.FINAL)
        && field.fieldType().stringValue()
            .matches("[ZBCSIJFD]|Ljava/lang/(String|Integer|Long|Boolean|Double);"
                + "|Ljava/time/Duration;");
  }
}
