package kata.schedule.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_Throwable;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.IncrementInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kata.schedule.model.Monitors;
import kata.schedule.run.Points;
import kata.schedule.run.Site;
import kata.schedule.run.Sites;
import org.jspecify.annotations.Nullable;

/**
 * Weaves the code of one method: a point before each access to a field that can change, to an array's element, and
 * before each call that leaves the woven classes; monitors and what would block become calls to models; loops tell
 * when they go back.
 */
final class CodeWeaver implements CodeTransform {
  private static final ClassDesc POINTS = Points.class.describeConstable().orElseThrow();
  private static final ClassDesc MONITORS = Monitors.class.describeConstable().orElseThrow();
  private static final MethodTypeDesc OBJECT_SITE = MethodTypeDesc.of(CD_void, CD_Object, CD_int);
  private static final MethodTypeDesc OBJECT_VALUE_SITE =
      MethodTypeDesc.of(CD_void, CD_Object, CD_Object, CD_int);
  private static final MethodTypeDesc OBJECT_NAME = MethodTypeDesc.of(CD_void, CD_Object, CD_String);
  private static final MethodTypeDesc ARRAY_SITE = MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_int);
  private static final MethodTypeDesc ARRAY_VALUE_SITE =
      MethodTypeDesc.of(CD_void, CD_Object, CD_int, CD_Object, CD_int);

  private static final MethodTypeDesc LONG_SITE = MethodTypeDesc.of(CD_void, CD_long, CD_int);
  private static final Set<Opcode> SUMS = Set.of(Opcode.IADD, Opcode.ISUB, Opcode.LADD, Opcode.LSUB);

  private final Types types;
  private final ClassModel owner;
  private final String className;
  private final String file;
  private final CallWeaver calls;
  private final boolean isSynchronized;
  private final boolean isStatic;
  private final boolean isInitializer;
  private final Set<Label> passed = new HashSet<>();
  private final Set<Label> handlers = new HashSet<>();
  private final Set<Label> guarded = new HashSet<>();
  /** Whether the instruction before was an addition or a subtraction. */
  private boolean isSum;
  /** In a constructor, before it has called another one: {@code this} may not be handed to anyone yet. */
  private boolean isBare;
  private int news;
  private int line;
  private @Nullable Label start;

  CodeWeaver(Types types, ClassModel owner, MethodModel method, CodeModel body,
      List<Consumer<ClassBuilder>> bridges) {
    this.line = firstLine(body);
    this.types = types;
    this.owner = owner;
    this.className = Names.simple(owner.thisClass().asInternalName());
    this.file = Names.file(owner);
    this.isSynchronized = method.flags().has(AccessFlag.SYNCHRONIZED);
    this.isStatic = method.flags().has(AccessFlag.STATIC);
    this.isInitializer = method.methodName().equalsString("<clinit>");
    this.isBare = method.methodName().equalsString("<init>");
    this.calls = new CallWeaver(types, owner, bridges, this::site);
  }

  private static int firstLine(CodeModel body) {
    for (var element : body) {
      if (element instanceof LineNumber number) {
        return number.line();
      }
    }
    return 0;
  }

  private int site(String what, String place) {
    return site(what, place, 0, false);
  }

  private int site(String what, String place, int part, boolean isOrdering) {
    return Sites.add(new Site(className, file, line, what, place, part, isOrdering));
  }

  @Override
  public void atStart(CodeBuilder code) {
    if (isSynchronized) {
      lock(code);
      code.loadConstant(site("enters a synchronized method", "synchronized"))
          .invokestatic(MONITORS, "enter", OBJECT_SITE);
    } else if (isInitializer) {
      code.invokestatic(POINTS, "quiet", MethodTypeDesc.of(CD_void));
    }
    start = code.newBoundLabel();
  }

  @Override
  public void atEnd(CodeBuilder code) {
    if ((!isSynchronized && !isInitializer) || start == null) {
      return;
    }
    var end = code.newBoundLabel();
    var handler = code.newBoundLabel();
    leave(code);
    code.athrow();
    code.exceptionCatchAll(start, end, handler);
  }

  private void leave(CodeBuilder code) {
    if (isSynchronized) {
      lock(code);
      code.loadConstant(0).invokestatic(MONITORS, "exit", OBJECT_SITE);
    } else if (isInitializer) {
      code.invokestatic(POINTS, "loud", MethodTypeDesc.of(CD_void));
    }
  }

  private void lock(CodeBuilder code) {
    if (isStatic) {
      code.loadConstant(owner.thisClass().asSymbol());
    } else {
      code.aload(0);
    }
  }

  @Override
  public void accept(CodeBuilder code, CodeElement element) {
    weave(code, element);
    if (element instanceof Instruction) {
      isSum = element instanceof OperatorInstruction sum && SUMS.contains(sum.opcode());
    }
  }

  /** A handler that takes everything must not take what ends a schedule. */
  private void note(ExceptionCatch handler) {
    var type = handler.catchType().map(entry -> entry.asInternalName()).orElse("java/lang/Throwable");
    if (handler.tryStart() == handler.handler()) {
      handlers.remove(handler.handler()); // it guards itself, as that of a synchronized block does
      guarded.add(handler.handler());
    } else if (type.matches("java/lang/(Throwable|Error)") && !guarded.contains(handler.handler())) {
      handlers.add(handler.handler());
    }
  }

  private static boolean isCount(TypeKind kind) {
    return kind == TypeKind.INT || kind == TypeKind.LONG;
  }

  /** The number on the stack is what a local variable now has: a loop that counts does not only wait. */
  private void counts(CodeBuilder code) {
    code.loadConstant(site("counts", "count")).invokestatic(POINTS, "counts", LONG_SITE);
  }

  private void weave(CodeBuilder code, CodeElement element) {
    switch (element) {
      case LineNumber number -> {
        line = number.line();
        code.with(number);
      }
      case ExceptionCatch handler -> {
        code.with(handler);
        note(handler);
      }
      case LabelTarget label -> {
        passed.add(label.label());
        code.with(label);
        if (handlers.contains(label.label())) {
          code.dup().invokestatic(POINTS, "caught", MethodTypeDesc.of(CD_void, CD_Throwable));
        }
      }
      case IncrementInstruction count -> {
        code.with(count);
        code.iload(count.slot()).i2l();
        counts(code);
      }
      case StoreInstruction store when isSum && isCount(store.typeKind()) -> {
        code.with(store).loadLocal(store.typeKind(), store.slot());
        if (store.typeKind() != TypeKind.LONG) {
          code.i2l();
        }
        counts(code);
      }
      case FieldInstruction access -> field(code, access);
      case ArrayLoadInstruction load -> load(code, load);
      case ArrayStoreInstruction store -> store(code, store);
      case MonitorInstruction monitor -> code
          .loadConstant(site("enters a synchronized block", "synchronized"))
          .invokestatic(
              MONITORS, monitor.opcode() == Opcode.MONITORENTER ? "enter" : "exit", OBJECT_SITE);
      case BranchInstruction branch -> {
        if (passed.contains(branch.target())) {
          code.loadConstant(site("goes round in a loop", "loop"))
              .invokestatic(POINTS, "loop", MethodTypeDesc.of(CD_void, CD_int));
        }
        code.with(branch);
      }
      case NewObjectInstruction made -> {
        news++;
        code.new_(Weaver.substitute(made.className().asSymbol()));
      }
      case InvokeInstruction call -> {
        calls.weave(code, call);
        if (call.name().equalsString("<init>") && news-- == 0) {
          isBare = false;
          news = 0;
        }
      }
      case InvokeDynamicInstruction call -> calls.weave(code, call);
      case ReturnInstruction back -> {
        leave(code);
        code.with(back);
      }
      default -> code.with(element);
    }
  }

  private void field(CodeBuilder code, FieldInstruction access) {
    var type = access.owner().asInternalName();
    var name = access.name().stringValue();
    var kind = types.field(type, name);
    if (kind.isFinal() || isBare) {
      code.with(access);
      name(code, access, name);
      return;
    }
    boolean isWrite = access.opcode() == Opcode.PUTFIELD || access.opcode() == Opcode.PUTSTATIC;
    int site =
        site((isWrite ? "writes " : "reads ") + name, name, Sites.part(kind.declaring(), name),
            kind.isVolatile());
    var value = TypeKind.from(access.typeSymbol());
    int held = code.allocateLocal(value);
    boolean hasOwner = access.opcode() == Opcode.GETFIELD || access.opcode() == Opcode.PUTFIELD;
    if (isWrite) {
      code.storeLocal(value, held);
      int object = hold(code, hasOwner);
      load(code, hasOwner, object);
      Boxes.load(code, access.typeSymbol(), held);
      code.loadConstant(site).invokestatic(POINTS, "write", OBJECT_VALUE_SITE);
      if (hasOwner) {
        code.aload(object);
      }
      code.loadLocal(value, held).with(access);
      return;
    }
    int object = hold(code, hasOwner);
    load(code, hasOwner, object);
    code.loadConstant(site).invokestatic(POINTS, "read", OBJECT_SITE);
    if (hasOwner) {
      code.aload(object);
    }
    code.with(access).storeLocal(value, held);
    load(code, hasOwner, object);
    Boxes.load(code, access.typeSymbol(), held);
    code.loadConstant(site).invokestatic(POINTS, "got", OBJECT_VALUE_SITE).loadLocal(value, held);
  }

  /** An object that a story may have to name was found in a field. */
  private void name(CodeBuilder code, FieldInstruction access, String name) {
    boolean isRead = access.opcode() == Opcode.GETFIELD || access.opcode() == Opcode.GETSTATIC;
    if (isRead && !access.typeSymbol().isPrimitive()) {
      code.dup().ldc(name).invokestatic(POINTS, "named", OBJECT_NAME);
    }
  }

  /** Puts the object on the stack aside, if there is one. */
  private static int hold(CodeBuilder code, boolean isThere) {
    if (!isThere) {
      return 0;
    }
    int slot = code.allocateLocal(TypeKind.REFERENCE);
    code.astore(slot);
    return slot;
  }

  private static void load(CodeBuilder code, boolean isThere, int slot) {
    if (isThere) {
      code.aload(slot);
    } else {
      code.aconst_null();
    }
  }

  private void load(CodeBuilder code, ArrayLoadInstruction load) {
    int site = site("reads an element", "element");
    int index = code.allocateLocal(TypeKind.INT);
    int array = code.allocateLocal(TypeKind.REFERENCE);
    int value = code.allocateLocal(load.typeKind());
    code.istore(index).astore(array);
    code.aload(array).iload(index).loadConstant(site).invokestatic(POINTS, "readElement", ARRAY_SITE);
    code.aload(array).iload(index).with(load).storeLocal(load.typeKind(), value);
    code.aload(array).iload(index);
    Boxes.load(code, Boxes.of(load.typeKind()), value);
    code.loadConstant(site).invokestatic(POINTS, "gotElement", ARRAY_VALUE_SITE);
    code.loadLocal(load.typeKind(), value);
  }

  private void store(CodeBuilder code, ArrayStoreInstruction store) {
    int site = site("writes an element", "element");
    int value = code.allocateLocal(store.typeKind());
    int index = code.allocateLocal(TypeKind.INT);
    int array = code.allocateLocal(TypeKind.REFERENCE);
    code.storeLocal(store.typeKind(), value).istore(index).astore(array);
    code.aload(array).iload(index);
    Boxes.load(code, Boxes.of(store.typeKind()), value);
    code.loadConstant(site).invokestatic(POINTS, "writeElement", ARRAY_VALUE_SITE);
    code.aload(array).iload(index).loadLocal(store.typeKind(), value).with(store);
  }
}
