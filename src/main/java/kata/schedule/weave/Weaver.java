package kata.schedule.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Superclass;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kata.schedule.model.Identity;
import kata.schedule.model.Models;

/**
 * Puts points into one class file, with the JDK's own {@code java.lang.classfile}: see {@link CodeWeaver} for what
 * becomes of the instructions.
 */
final class Weaver {
  private static final ClassDesc IDENTITY = Identity.class.describeConstable().orElseThrow();

  private final Types types;

  Weaver(Types types) {
    this.types = types;
  }

  byte[] weave(byte[] original) {
    var classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(types.hierarchy()));
    var model = classFile.parse(original);
    var bridges = new ArrayList<Consumer<ClassBuilder>>();
    return classFile.transformClass(model, new ClassWeaver(model, bridges));
  }

  /** Woven methods, other members as they are, and at the end the bridges that method references need. */
  private final class ClassWeaver implements ClassTransform {
    private final ClassModel model;
    private final List<Consumer<ClassBuilder>> bridges;
    private final StaticsWeaver statics;

    ClassWeaver(ClassModel model, List<Consumer<ClassBuilder>> bridges) {
      this.model = model;
      this.statics = new StaticsWeaver(types, model);
      this.bridges = bridges;
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
      switch (element) {
        case FieldModel field when statics.isReset(field) -> statics.weaveField(builder, field);
        case MethodModel method when statics.isInitializer(method) -> statics.weave(builder, method, bridges);
        case MethodModel method when isOfEveryEnum(method) -> builder.with(method);
        case MethodModel method -> weave(builder, method);
        case Superclass superclass -> builder.withSuperclass(
            substitute(superclass.superclassEntry().asSymbol()));
        default -> builder.with(element);
      }
    }

    @Override
    public void atEnd(ClassBuilder builder) {
      bridges.forEach(bridge -> bridge.accept(builder));
      statics.end(builder);
      if (hasIdentityHash()) {
        builder.withMethodBody("hashCode", MethodTypeDesc.of(CD_int), AccessFlag.PUBLIC.mask(),
            code -> code.aload(0)
                .invokestatic(IDENTITY, "of", MethodTypeDesc.of(CD_int, CD_Object))
                .ireturn());
      }
    }

    /** What the compiler writes for enums. The JDK calls it, too, but only once: in the first of all schedules. */
    private boolean isOfEveryEnum(MethodModel method) {
      return model.flags().has(AccessFlag.ENUM)
          && method.flags().has(AccessFlag.STATIC)
          && method.methodName().stringValue().matches("values|valueOf|\\$values");
    }

    /** Whether its objects have the hash code that the JVM gives them, which differs from run to run. */
    private boolean hasIdentityHash() {
      return !model.flags().has(AccessFlag.INTERFACE)
          && model.superclass().filter(type -> type.asInternalName().equals("java/lang/Object")).isPresent()
          && model.methods().stream()
              .noneMatch(method -> method.methodName().equalsString("hashCode")
                  && method.methodType().equalsString("()I"));
    }

    private void weave(ClassBuilder builder, MethodModel method) {
      builder.transformMethod(
          method,
          (methodBuilder, element) -> {
            switch (element) {
              case CodeModel code -> methodBuilder
                  .transformCode(code, new CodeWeaver(types, model, method, code, bridges));
              // Its monitor is modelled, like all others.
              case AccessFlags flags -> methodBuilder
                  .withFlags(flags.flagsMask() & ~AccessFlag.SYNCHRONIZED.mask());
              default -> methodBuilder.with(element);
            }
          });
    }
  }

  /** The model's class where objects of this class are made; the same class where there is none. */
  static ClassDesc substitute(ClassDesc type) {
    return SUBSTITUTES.getOrDefault(type, type);
  }

  private static final Map<ClassDesc, ClassDesc> SUBSTITUTES = Models.substitutes();
}
