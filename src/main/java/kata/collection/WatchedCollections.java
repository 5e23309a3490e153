package kata.collection;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Subclasses of the plain collections. Each is as its superclass, and {@link Overlaps} hears of every change. They are
 * made when they are first asked for, all in the same way: what their methods do is
 *
 * <pre>
 * try (var _ = Overlaps.changing(this)) {
 *   return super.add(element);
 * }
 * </pre>
 *
 * <p>Thread-safe.
 */
public final class WatchedCollections {
  /** The collections of the JDK that are not made for several threads. */
  public static final Set<Class<?>> PLAIN = Set.of(
      ArrayList.class, LinkedList.class, ArrayDeque.class, PriorityQueue.class,
      HashSet.class, LinkedHashSet.class, TreeSet.class,
      HashMap.class, LinkedHashMap.class, TreeMap.class);

  /** Those that put something in or take something out. To set an element anew changes nothing that others need. */
  private static final Set<String> CHANGES = Set.of(
      "add", "addFirst", "addLast", "addAll", "offer", "offerFirst", "offerLast", "push",
      "putIfAbsent", "putFirst", "putLast", "putAll",
      "poll", "pollFirst", "pollLast", "pollFirstEntry", "pollLastEntry", "pop",
      "remove", "removeFirst", "removeLast", "clear");

  /** Those that call a function meanwhile. */
  private static final Set<String> CALLS = Set.of("computeIfAbsent", "compute", "merge", "removeIf");

  private static final ClassDesc OVERLAPS = named(Overlaps.class);
  private static final ClassDesc CHANGE = named(Overlaps.Change.class);
  private static final MethodTypeDesc TO_CHANGE = MethodTypeDesc.of(CHANGE, CD_Object);
  private static final MethodTypeDesc KEY_TO_CHANGE = MethodTypeDesc.of(CHANGE, named(Map.class), CD_Object);

  private static final Map<Class<?>, Class<?>> WATCHED = new ConcurrentHashMap<>();

  private WatchedCollections() {}

  /**
   * The subclass of one of the {@link #PLAIN} ones; a public class with the same constructors.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public static Class<?> of(Class<?> plain) {
    if (!PLAIN.contains(plain)) {
      throw new IllegalArgumentException(plain + " is not watched");
    }
    return WATCHED.computeIfAbsent(plain, WatchedCollections::make);
  }

  private static Class<?> make(Class<?> plain) {
    try {
      return MethodHandles.lookup().defineClass(ClassFile.of().build(name(plain), type -> fill(type, plain)));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a class beside this one cannot be made", e);
    }
  }

  private static ClassDesc name(Class<?> plain) {
    return ClassDesc.of(WatchedCollections.class.getPackageName(), "Watched" + plain.getSimpleName());
  }

  private static void fill(ClassBuilder type, Class<?> plain) {
    type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_SUPER).withSuperclass(named(plain));
    for (var constructor : plain.getConstructors()) {
      add(type, constructor);
    }
    for (var method : plain.getMethods()) {
      add(type, plain, method);
    }
  }

  private static void add(ClassBuilder type, Constructor<?> constructor) {
    var signature = signature(void.class, constructor);
    type.withMethodBody(INIT_NAME, signature, ClassFile.ACC_PUBLIC, code -> {
      callSuper(code, constructor.getDeclaringClass(), INIT_NAME, signature);
      code.aload(0).invokestatic(OVERLAPS, "made", MethodTypeDesc.of(CD_void, CD_Object)).return_();
    });
  }

  private static void add(ClassBuilder type, Class<?> plain, Method method) {
    var name = method.getName();
    if (CHANGES.contains(name)) {
      override(type, plain, method, code -> code.aload(0).invokestatic(OVERLAPS, "changing", TO_CHANGE));
    } else if (CALLS.contains(name)) {
      override(type, plain, method, code -> code.aload(0).invokestatic(OVERLAPS, "calling", TO_CHANGE));
    } else if (name.equals("put")) {
      override(type, plain, method,
          code -> code.aload(0).aload(1).invokestatic(OVERLAPS, "putting", KEY_TO_CHANGE));
    }
  }

  private static void override(ClassBuilder type, Class<?> plain, Method method,
      Consumer<CodeBuilder> begin) {
    var signature = signature(method.getReturnType(), method);
    type.withMethodBody(method.getName(), signature, ClassFile.ACC_PUBLIC, code -> {
      begin.accept(code);
      int change = code.allocateLocal(TypeKind.REFERENCE);
      code.astore(change).trying(
          body -> {
            callSuper(body, plain, method.getName(), signature);
            end(body, change).return_(TypeKind.from(signature.returnType()));
          },
          failed -> failed.catchingAll(thrown -> end(thrown, change).athrow()));
    });
  }

  private static void callSuper(CodeBuilder code, Class<?> plain, String name, MethodTypeDesc signature) {
    code.aload(0);
    for (int i = 0; i < signature.parameterCount(); i++) {
      code.loadLocal(TypeKind.from(signature.parameterType(i)), code.parameterSlot(i));
    }
    code.invokespecial(named(plain), name, signature);
  }

  private static CodeBuilder end(CodeBuilder code, int change) {
    return code.aload(change).invokeinterface(CHANGE, "close", MethodTypeDesc.of(CD_void));
  }

  private static MethodTypeDesc signature(Class<?> returned, Executable method) {
    return MethodType.methodType(returned, method.getParameterTypes()).describeConstable().orElseThrow();
  }

  private static ClassDesc named(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }
}
