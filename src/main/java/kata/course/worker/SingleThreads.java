package kata.course.worker;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/**
 * Keeps the single-thread executors of an answer reachable. The JDK shuts one down when the garbage collector finds that
 * nobody refers to it any more (see {@code AutoShutdownDelegatedExecutorService} in its {@link Executors}). Whether an
 * answer that never ends its executor leaves a thread behind would then be a matter of when the collector runs.
 *
 * <p>Calls are redirected when an answer's classes are defined; a method reference is not. Thread-safe.
 */
public final class SingleThreads {
  private static final String METHOD = "newSingleThreadExecutor";
  private static final ClassDesc HERE = SingleThreads.class.describeConstable().orElseThrow();
  private static final String EXECUTORS = Executors.class.getName().replace('.', '/');
  private static final Collection<ExecutorService> KEPT = new ConcurrentLinkedQueue<>();

  private SingleThreads() {}

  /** In place of the method of {@link Executors}. */
  public static ExecutorService newSingleThreadExecutor() {
    return kept(Executors.newSingleThreadExecutor());
  }

  /** In place of the method of {@link Executors}. */
  public static ExecutorService newSingleThreadExecutor(ThreadFactory factory) {
    return kept(Executors.newSingleThreadExecutor(factory));
  }

  private static ExecutorService kept(ExecutorService executor) {
    KEPT.add(executor);
    return executor;
  }

  /** Another answer comes: those of the last one may go. */
  static void clear() {
    KEPT.clear();
  }

  /**
   * The class file with its calls redirected; the same bytes if it makes none.
   *
   * @param loader knows the classes that it refers to
   */
  static byte[] redirected(byte[] bytes, ClassLoader loader) {
    var files = ClassFile.of(
        ClassFile.ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)
            .orElse(ClassHierarchyResolver.defaultResolver())));
    var model = files.parse(bytes);
    boolean makesCalls = false;
    for (var entry : model.constantPool()) {
      makesCalls |= entry.toString().contains(METHOD);
    }
    return makesCalls
        ? files.transformClass(model,
            ClassTransform.transformingMethodBodies(SingleThreads::redirect))
        : bytes;
  }

  private static void redirect(CodeBuilder code, CodeElement element) {
    if (element instanceof InvokeInstruction call
        && call.owner().asInternalName().equals(EXECUTORS)
        && call.name().equalsString(METHOD)) {
      code.invokestatic(HERE, METHOD, call.typeSymbol());
    } else {
      code.with(element);
    }
  }
}
