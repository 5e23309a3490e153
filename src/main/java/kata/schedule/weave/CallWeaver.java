package kata.schedule.weave;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_String;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import kata.schedule.run.CallPoints;
import org.jspecify.annotations.Nullable;

/** Weaves calls that leave the woven classes: to a model, or with a point before and a look after. */
final class CallWeaver {
  private static final ClassDesc POINTS = CallPoints.class.describeConstable().orElseThrow();
  private static final MethodTypeDesc OBJECT_SITE = MethodTypeDesc.of(CD_void, CD_Object, CD_int);

  private static final MethodTypeDesc OBJECT_OBJECT_SITE =
      MethodTypeDesc.of(CD_void, CD_Object, CD_Object, CD_int);
  private static final MethodTypeDesc CALL =
      MethodTypeDesc.of(CD_void, CD_Object, CD_Object.arrayType(), CD_int);
  private static final MethodTypeDesc STRING = MethodTypeDesc.of(CD_void, CD_String);

  private final Types types;
  private final ClassModel owner;
  private final List<Consumer<ClassBuilder>> bridges;
  private final SiteMaker sites;

  /** Gives a place a number. */
  @FunctionalInterface
  interface SiteMaker {
    int site(String what, String place);
  }

  CallWeaver(Types types, ClassModel owner, List<Consumer<ClassBuilder>> bridges, SiteMaker sites) {
    this.types = types;
    this.owner = owner;
    this.bridges = bridges;
    this.sites = sites;
  }

  void weave(CodeBuilder code, InvokeInstruction call) {
    var target = new Target(
        call.opcode(), call.owner().asSymbol(), call.name().stringValue(), call.typeSymbol(),
        call.isInterface());
    if (call.owner().asSymbol().isArray()) {
      code.dup().loadConstant(sites.site("copies an array", "clone")).invokestatic(POINTS, "hand",
          OBJECT_SITE);
      code.with(call);
      return;
    }
    var callee = types.callee(call.owner().asInternalName(), target.name(), call.type().stringValue());
    if (target.opcode() == Opcode.INVOKESPECIAL) {
      special(code, target, callee);
    } else if (callee == null) {
      target.call(code);
    } else {
      outside(code, target, callee, site(target, callee));
    }
  }

  /** What a call goes to. */
  private record Target(Opcode opcode, ClassDesc owner, String name, MethodTypeDesc type,
      boolean isInterface) {
    boolean isStatic() {
      return opcode == Opcode.INVOKESTATIC;
    }

    void call(CodeBuilder code) {
      code.invoke(opcode, owner, name, type, isInterface);
    }
  }

  private int site(Target target, Class<?> callee) {
    var what = Names.simple(callee.getName().replace('.', '/')) + "." + target.name();
    return sites.site("calls " + what, what);
  }

  private static void outside(CodeBuilder code, Target target, Class<?> callee, int site) {
    var replacement = Replacements.of(callee, target.name(), target.type(), target.isStatic());
    if (replacement != null) {
      code.loadConstant(site).invokestatic(replacement.owner(), replacement.name(), replacement.type());
      if (!replacement.type().returnType().equals(target.type().returnType())) {
        code.checkcast(target.type().returnType());
      }
      return;
    }
    if (Interest.isRandom(callee, target.name())) {
      code.loadConstant(site).invokestatic(POINTS, "random", MethodTypeDesc.of(CD_void, CD_int));
    }
    if (Interest.isInteresting(callee) || Interest.looksIntoArguments(callee, target.name())) {
      hooked(code, target, callee, site);
    } else {
      target.call(code);
    }
  }

  /** A constructor or a method of the superclass: only the objects that are handed over are looked at. */
  private void special(CodeBuilder code, Target target, @Nullable Class<?> callee) {
    var substituted = new Target(
        target.opcode(), Weaver.substitute(target.owner()), target.name(), target.type(),
        target.isInterface());
    boolean isMade = target.name().equals("<init>");
    if (callee == null || !isMade) {
      (isMade ? substituted : target).call(code);
      return;
    }
    if (callee == ForkJoinPool.class || callee == Timer.class) {
      code.ldc(callee == Timer.class ? "a timer" : "a fork-join pool").invokestatic(POINTS, "foreign",
          STRING);
    }
    if (!Interest.looksIntoArguments(callee, target.name())) {
      substituted.call(code);
      return;
    }
    var slots = arguments(code, target.type());
    hand(code, target, callee, slots, sites.site("calls new " + Names.simple(callee.getName()), "new"));
    load(code, target.type(), slots);
    substituted.call(code);
  }

  private static void hooked(CodeBuilder code, Target target, Class<?> callee, int site) {
    var slots = arguments(code, target.type());
    if (Interest.looksIntoArguments(callee, target.name())) {
      hand(code, target, callee, slots, site);
    }
    if (target.isStatic()) {
      load(code, target.type(), slots);
      target.call(code);
      return;
    }
    boolean isReaching = Interest.reachesIntoFields(callee);
    reach(code, target, slots, isReaching, site);
    int receiver = code.allocateLocal(TypeKind.REFERENCE);
    code.astore(receiver);
    code.aload(receiver).loadConstant(site).invokestatic(POINTS, "call", OBJECT_SITE);
    tell(code, target, receiver, slots, site);
    code.aload(receiver);
    load(code, target.type(), slots);
    target.call(code);
    after(code, target, slots, site);
    reach(code, target, slots, isReaching, site);
    code.aload(receiver).loadConstant(site).invokestatic(POINTS, "called", OBJECT_SITE);
  }

  /** Where a story is written, it tells the call with its arguments. */
  private static void tell(CodeBuilder code, Target target, int receiver, List<Integer> slots, int site) {
    code.invokestatic(POINTS, "isTold", MethodTypeDesc.of(CD_boolean)).ifThen(told -> {
      told.aload(receiver).loadConstant(slots.size()).anewarray(CD_Object);
      for (int i = 0; i < slots.size(); i++) {
        told.dup().loadConstant(i);
        Boxes.load(told, target.type().parameterType(i), slots.get(i));
        told.aastore();
      }
      told.loadConstant(site).invokestatic(POINTS, "tell", CALL);
    });
  }

  private static void after(CodeBuilder code, Target target, List<Integer> slots, int site) {
    var result = target.type().returnType();
    if (result.equals(CD_void)) {
      return;
    }
    var kind = TypeKind.from(result);
    int value = code.allocateLocal(kind);
    code.storeLocal(kind, value);
    Boxes.load(code, result, value);
    code.loadConstant(site).invokestatic(POINTS, "result", OBJECT_SITE);
    if (target.name().equals("getAndSet") && slots.size() == 1) {
      Boxes.load(code, result, value);
      Boxes.load(code, target.type().parameterType(0), slots.getFirst());
      code.loadConstant(site).invokestatic(POINTS, "exchanged", OBJECT_OBJECT_SITE);
    }
    code.loadLocal(kind, value);
  }

  private static void reach(CodeBuilder code, Target target, List<Integer> slots, boolean isReaching,
      int site) {
    if (isReaching && !slots.isEmpty() && !target.type().parameterType(0).isPrimitive()) {
      code.aload(slots.getFirst()).loadConstant(site).invokestatic(POINTS, "reach", OBJECT_SITE);
    }
  }

  private static List<Integer> arguments(CodeBuilder code, MethodTypeDesc type) {
    var slots = new ArrayList<Integer>();
    for (int i = type.parameterCount() - 1; i >= 0; i--) {
      var kind = TypeKind.from(type.parameterType(i));
      int slot = code.allocateLocal(kind);
      code.storeLocal(kind, slot);
      slots.addFirst(slot);
    }
    return slots;
  }

  private static void load(CodeBuilder code, MethodTypeDesc type, List<Integer> slots) {
    for (int i = 0; i < slots.size(); i++) {
      code.loadLocal(TypeKind.from(type.parameterType(i)), slots.get(i));
    }
  }

  private static void hand(CodeBuilder code, Target target, Class<?> callee, List<Integer> slots, int site) {
    for (int i = 0; i < slots.size(); i++) {
      if (!target.type().parameterType(i).isPrimitive()) {
        var hook = Interest.changesArgument(callee, target.name(), i) ? "handToChange" : "hand";
        code.aload(slots.get(i)).loadConstant(site).invokestatic(POINTS, hook, OBJECT_SITE);
      }
    }
  }

  /** A method reference to something outside goes through a bridge, in which the call is woven like any other. */
  void weave(CodeBuilder code, InvokeDynamicInstruction call) {
    var arguments = new ArrayList<ConstantDesc>(call.bootstrapArgs());
    boolean isChanged = false;
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i) instanceof DirectMethodHandleDesc handle) {
        var bridged = bridge(handle);
        isChanged |= bridged != null;
        arguments.set(i, bridged == null ? handle : bridged);
      }
    }
    if (!isChanged) {
      code.with(call);
      return;
    }
    code.invokedynamic(
        DynamicCallSiteDesc.of(
            call.bootstrapMethod(),
            call.name().stringValue(),
            call.typeSymbol(),
            arguments.toArray(ConstantDesc[]::new)));
  }

  private @Nullable DirectMethodHandleDesc bridge(DirectMethodHandleDesc handle) {
    var opcode = switch (handle.kind()) {
      case VIRTUAL -> Opcode.INVOKEVIRTUAL;
      case INTERFACE_VIRTUAL -> Opcode.INVOKEINTERFACE;
      case STATIC, INTERFACE_STATIC -> Opcode.INVOKESTATIC;
      default -> null;
    };
    if (opcode == null || handle.owner().isArray()) {
      return null;
    }
    var all = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
    var target = new Target(opcode, handle.owner(), handle.methodName(), all, handle.isOwnerInterface());
    var callee =
        types.callee(internal(handle.owner()), handle.methodName(), handle.lookupDescriptor());
    boolean isModelled =
        callee != null && Replacements.of(callee, target.name(), all, target.isStatic()) != null;
    if (callee == null
        || (!isModelled && !Interest.isInteresting(callee)
            && !Interest.looksIntoArguments(callee, target.name()))) {
      return null;
    }
    var type = target.isStatic() ? all : all.insertParameterTypes(0, handle.owner());
    var name = "kata$bridge$" + bridges.size();
    int site = site(target, callee);
    bridges.add(
        builder -> builder.withMethodBody(
            name, type, AccessFlag.STATIC.mask() | AccessFlag.SYNTHETIC.mask() | AccessFlag.PUBLIC.mask(),
            code -> {
              int slot = 0;
              for (var parameter : type.parameterList()) {
                var kind = TypeKind.from(parameter);
                code.loadLocal(kind, slot);
                slot += kind.slotSize();
              }
              outside(code, target, callee, site);
              code.return_(TypeKind.from(type.returnType()));
            }));
    var kind = owner.flags().has(AccessFlag.INTERFACE)
        ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
        : DirectMethodHandleDesc.Kind.STATIC;
    return MethodHandleDesc.ofMethod(kind, owner.thisClass().asSymbol(), name, type);
  }

  private static String internal(ClassDesc type) {
    var descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1);
  }

}
