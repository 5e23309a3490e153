package kata.schedule.weave;

import static java.lang.constant.ConstantDescs.CD_Class;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.AccessFlags;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.function.Consumer;
import kata.schedule.weave.Types.StaticState;

/**
 * Lets a class with static state begin anew in each schedule, without being loaded anew, which takes a hundred times as
 * long: its initializer becomes a method, which first sets all static fields to what they have before any code runs.
 */
final class StaticsWeaver {
  /** The method that initializes the class once more. */
  static final String RESET = "kata$reset";
  /** The method that sets its static fields to what they have before that. */
  static final String DEFAULTS = "kata$default";

  private static final ClassDesc LOADER = WeavingLoader.class.describeConstable().orElseThrow();
  private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(CD_void);
  private static final int FLAGS =
      AccessFlag.STATIC.mask() | AccessFlag.SYNTHETIC.mask() | AccessFlag.PUBLIC.mask();

  private final Types types;
  private final ClassModel model;
  private final boolean isReset;
  private boolean isWoven;

  StaticsWeaver(Types types, ClassModel model) {
    this.types = types;
    this.model = model;
    this.isReset = Types.staticState(model) == StaticState.RESETTABLE;
  }

  /** Whether this field is set again for each schedule. */
  boolean isReset(FieldModel field) {
    return isReset && field.flags().has(AccessFlag.STATIC) && !Types.isConstant(field);
  }

  /** Whether this is the initializer of a class that begins anew. */
  boolean isInitializer(MethodModel method) {
    return isReset && method.methodName().equalsString("<clinit>");
  }

  /** A final field may be set only once. */
  void weaveField(ClassBuilder builder, FieldModel field) {
    builder.transformField(field, (fieldBuilder, element) -> {
      if (element instanceof AccessFlags flags) {
        fieldBuilder.withFlags(flags.flagsMask() & ~AccessFlag.FINAL.mask());
      } else {
        fieldBuilder.with(element);
      }
    });
  }

  void weave(ClassBuilder builder, MethodModel method, List<Consumer<ClassBuilder>> bridges) {
    isWoven = true;
    builder.withMethod(RESET, NOTHING, FLAGS, methodBuilder -> {
      for (var element : method) {
        if (element instanceof CodeModel code) {
          methodBuilder.transformCode(code, new CodeWeaver(types, model, method, code, bridges));
        }
      }
    });
  }

  void end(ClassBuilder builder) {
    if (!isReset) {
      return;
    }
    if (!isWoven) {
      builder.withMethodBody(RESET, NOTHING, FLAGS, CodeBuilder::return_);
    }
    var own = model.thisClass().asSymbol();
    builder.withMethodBody(DEFAULTS, NOTHING, FLAGS, this::setDefaults);
    builder.withMethodBody("<clinit>", NOTHING, AccessFlag.STATIC.mask(),
        code -> code.invokestatic(own, RESET, NOTHING)
            .loadConstant(own)
            .invokestatic(LOADER, "initialized", MethodTypeDesc.of(CD_void, CD_Class))
            .return_());
  }

  private void setDefaults(CodeBuilder code) {
    for (var field : model.fields()) {
      if (isReset(field)) {
        var type = field.fieldTypeSymbol();
        zero(code, TypeKind.from(type));
        code.putstatic(model.thisClass().asSymbol(), field.fieldName().stringValue(), type);
      }
    }
    code.return_();
  }

  private static void zero(CodeBuilder code, TypeKind kind) {
    switch (kind) {
      case LONG -> code.lconst_0();
      case FLOAT -> code.fconst_0();
      case DOUBLE -> code.dconst_0();
      case REFERENCE -> code.aconst_null();
      default -> code.iconst_0();
    }
  }
}
