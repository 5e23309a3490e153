package kata.course.worker;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Superclass;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DirectMethodHandleDesc.Kind;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import kata.collection.WatchedCollections;

/**
 * Gives an answer, when its classes are defined, other classes than those that it names, which are the same for it: its
 * plain collections are watched (see {@link kata.collection.Overlaps}), and its single-thread executors stay reachable
 * (see {@link SingleThreads}). Calls and method references are redirected alike.
 */
final class Redirects {
  private static final ClassDesc EXECUTORS = named(Executors.class);
  private static final ClassDesc SINGLE_THREADS = named(SingleThreads.class);

  private Redirects() {}

  private static ClassDesc named(Class<?> type) {
    return ClassDesc.of(type.getName());
  }

  /**
   * The class file with what it makes redirected; the same bytes if there is nothing to redirect.
   *
   * @param loader knows the classes that it refers to
   * @param isWatched whether its plain collections are watched, too
   */
  static byte[] redirected(byte[] bytes, ClassLoader loader, boolean isWatched) {
    var model = ClassFile.of().parse(bytes);
    var named = new HashSet<ClassDesc>();
    model.constantPool().forEach(entry -> {
      if (entry instanceof ClassEntry type) {
        named.add(type.asSymbol());
      }
    });
    var watched = isWatched ? watched(named) : Map.<ClassDesc, ClassDesc>of();
    if (watched.isEmpty() && !named.contains(EXECUTORS)) {
      return bytes;
    }
    var inClass = new InClass(watched);
    return ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy(loader, watched)))
        .transformClass(model, inClass.andThen(ClassTransform.transformingMethodBodies(inClass::weave)));
  }

  /** The plain collections among these classes, each with the one that takes its place. */
  private static Map<ClassDesc, ClassDesc> watched(Set<ClassDesc> named) {
    return WatchedCollections.PLAIN.stream().filter(plain -> named.contains(named(plain)))
        .collect(Collectors.toMap(Redirects::named, plain -> named(WatchedCollections.of(plain))));
  }

  /** The watched ones are in no class file, where others are looked up. */
  private static ClassHierarchyResolver hierarchy(ClassLoader loader, Map<ClassDesc, ClassDesc> watched) {
    var supers =
        watched.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    return ClassHierarchyResolver.of(Set.of(), supers)
        .orElse(ClassHierarchyResolver.ofResourceParsing(loader))
        .orElse(ClassHierarchyResolver.defaultResolver());
  }

  /** A class that extends a collection extends the watched one, and its {@code super(…)} is that one's. */
  private record InClass(Map<ClassDesc, ClassDesc> watched) implements ClassTransform {
    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
      if (element instanceof Superclass superclass) {
        builder.withSuperclass(instead(superclass.superclassEntry().asSymbol()));
      } else {
        builder.with(element);
      }
    }

    void weave(CodeBuilder code, CodeElement element) {
      switch (element) {
        case NewObjectInstruction made -> code.new_(instead(made.className().asSymbol()));
        case InvokeInstruction call when call.name().equalsString("<init>") -> code
            .invokespecial(instead(call.owner().asSymbol()), call.name().stringValue(), call.typeSymbol());
        case InvokeInstruction call when isSingleThread(call.owner().asSymbol(),
            call.name().stringValue()) -> code
                .invokestatic(SINGLE_THREADS, call.name().stringValue(), call.typeSymbol());
        case InvokeDynamicInstruction call -> code.invokedynamic(redirected(call));
        default -> code.with(element);
      }
    }

    private ClassDesc instead(ClassDesc type) {
      return watched.getOrDefault(type, type);
    }

    private DynamicCallSiteDesc redirected(InvokeDynamicInstruction call) {
      var arguments = call.bootstrapArgs().stream().map(this::redirected).toArray(ConstantDesc[]::new);
      return DynamicCallSiteDesc.of(call.bootstrapMethod(), call.name().stringValue(), call.typeSymbol(),
          arguments);
    }

    private ConstantDesc redirected(ConstantDesc argument) {
      if (!(argument instanceof DirectMethodHandleDesc handle)) {
        return argument;
      }
      var type = MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
      if (handle.kind() == Kind.CONSTRUCTOR && watched.containsKey(handle.owner())) {
        return MethodHandleDesc.ofConstructor(watched.get(handle.owner()), type.parameterArray());
      }
      return handle.kind() == Kind.STATIC && isSingleThread(handle.owner(), handle.methodName())
          ? MethodHandleDesc.ofMethod(Kind.STATIC, SINGLE_THREADS, handle.methodName(), type)
          : argument;
    }

    private static boolean isSingleThread(ClassDesc owner, String name) {
      return owner.equals(EXECUTORS) && name.equals(SingleThreads.METHOD);
    }
  }
}
