package kata.schedule.weave;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/** Loads values as objects. */
final class Boxes {
  private Boxes() {}

  /** Loads a local value of this type, in its box if it is a primitive one. */
  static void load(CodeBuilder code, ClassDesc type, int slot) {
    code.loadLocal(TypeKind.from(type), slot);
    if (type.isPrimitive()) {
      var box = box(type);
      code.invokestatic(box, "valueOf", MethodTypeDesc.of(box, type));
    }
  }

  /** The type of an array's elements, as far as an instruction tells it. */
  static ClassDesc of(TypeKind kind) {
    return switch (kind) {
      case LONG -> ConstantDescs.CD_long;
      case FLOAT -> ConstantDescs.CD_float;
      case DOUBLE -> ConstantDescs.CD_double;
      case REFERENCE -> ConstantDescs.CD_Object;
      default -> ConstantDescs.CD_int;
    };
  }

  private static ClassDesc box(ClassDesc type) {
    return switch (type.descriptorString()) {
      case "Z" -> ConstantDescs.CD_Boolean;
      case "C" -> ConstantDescs.CD_Character;
      case "B" -> ConstantDescs.CD_Byte;
      case "S" -> ConstantDescs.CD_Short;
      case "J" -> ConstantDescs.CD_Long;
      case "F" -> ConstantDescs.CD_Float;
      case "D" -> ConstantDescs.CD_Double;
      default -> ConstantDescs.CD_Integer;
    };
  }
}
