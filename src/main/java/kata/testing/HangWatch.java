package kata.testing;

import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import kata.gate.Stillness;
import kata.gate.Stillness.Turn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Lets no test hang: each runs in a thread of its own and is given up when nothing moves any more, or when the
 * answer's code burns CPU without end. The failure says who waits where. No clock decides (see {@link Stillness}).
 *
 * <p>Registered through {@code META-INF/services}; it watches the tests of exercises.
 */
public final class HangWatch implements InvocationInterceptor {
  /** Still windows before a test is given up: a gate, or the test itself, that gives up meanwhile begins them anew. */
  private static final int STILL_WINDOWS = 3;

  /** A student who starts a thread per iteration of an endless loop must not take the machine along. */
  private static final int MOST_THREADS = 4_000;

  /** Only answers are watched: the kata's own tests wait for other processes, which this JVM does not see move. */
  private static final Pattern EXERCISE = Pattern.compile("ch\\d\\d_\\w+\\.ex\\d\\d_\\w+\\..*");

  /** At a breakpoint nothing moves, and that is all right. */
  private static final boolean DEBUGGED =
      ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
          .anyMatch(option -> option.contains("jdwp"));

  /** Set when code runs on that no one can stop: whatever comes after it in this JVM would be judged wrongly. */
  private static volatile boolean running;

  /** Whether code of an answer runs on in this JVM that no one can stop. */
  public static boolean isRunaway() {
    return running;
  }

  /** How an invocation ended. */
  private record End<T>(@Nullable T value, @Nullable Throwable error) {}

  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> invocationContext,
      ExtensionContext extensionContext)
      throws Throwable {
    return watch(invocation, extensionContext);
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    watch(invocation, context);
  }

  @Override
  public void interceptTestMethod(
      Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    watch(invocation, context);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    watch(invocation, context);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    watch(invocation, context);
  }

  private static <T extends @Nullable Object> T watch(Invocation<T> invocation, ExtensionContext context)
      throws Throwable {
    if (DEBUGGED || !EXERCISE.matcher(context.getRequiredTestClass().getName()).matches()) {
      return invocation.proceed();
    }
    if (running) {
      invocation.skip();
      throw new TestAbortedException("not run: an endless loop of an earlier test still runs");
    }
    var end = new AtomicReference<@Nullable End<T>>();
    var thread = Thread.ofPlatform().name("test").daemon().start(() -> end.set(run(invocation)));
    // Most tests are over before a heart would beat for the first time.
    if (!thread.join(Duration.ofMillis(100))) {
      var budget = new CpuBudget();
      boolean over =
          Stillness.await(
              () -> !thread.isAlive() || budget.isSpent() || tooManyThreads(), STILL_WINDOWS, Turn.WATCH);
      if (!over || thread.isAlive()) {
        running = budget.isSpent() || tooManyThreads();
        var told = HangStory.of(budget, tooManyThreads(), MOST_THREADS);
        thread.interrupt();
        throw new HangError(told);
      }
    }
    return value(end.get());
  }

  private static <T extends @Nullable Object> End<T> run(Invocation<T> invocation) {
    try {
      return new End<>(invocation.proceed(), null);
    } catch (Throwable e) { // JUnit judges it, in its own thread
      return new End<>(null, e);
    }
  }

  @SuppressWarnings("NullAway") // null exactly where T allows it
  private static <T extends @Nullable Object> T value(@Nullable End<T> end) throws Throwable {
    if (end == null) {
      throw new IllegalStateException("the test's thread ended without a word");
    }
    if (end.error() != null) {
      throw end.error();
    }
    return end.value();
  }

  private static boolean tooManyThreads() {
    return ManagementFactory.getThreadMXBean().getThreadCount() > MOST_THREADS;
  }
}
