package kata.schedule.run;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Executor;

/**
 * Makes virtual threads that a scheduler of our own runs. The JDK has no public way to do so (as of 25); its builder
 * has a constructor that takes the scheduler.
 */
final class ActorThreads {
  private static final Constructor<?> BUILDER = builder();
  private static final Method AFTER_DONE = afterDone();

  private ActorThreads() {}

  /** A virtual thread whose continuation is handed to this executor whenever it can go on. */
  static Thread unstarted(Executor scheduler, Runnable body) {
    try {
      return ((Thread.Builder.OfVirtual) BUILDER.newInstance(scheduler)).unstarted(body);
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("This JDK does not run virtual threads on a scheduler of our own.", e);
    }
  }

  /**
   * Takes a virtual thread that will never run again for ended: nobody keeps it, and its stack is garbage.
   *
   * @param thread that stands still outside its carrier
   */
  static void drop(Thread thread) {
    try {
      AFTER_DONE.invoke(thread, true);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("This JDK does not let go of a thread that waits.", e);
    }
  }

  private static Method afterDone() {
    try {
      var method = Class.forName("java.lang.VirtualThread").getDeclaredMethod("afterDone", boolean.class);
      method.setAccessible(true);
      return method;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The scheduler needs JDK 25: this one is " + Runtime.version() + ".",
          e);
    }
  }

  private static Constructor<?> builder() {
    try {
      var constructor =
          Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder")
              .getDeclaredConstructor(Executor.class);
      constructor.setAccessible(true);
      return constructor;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The scheduler needs JDK 25: this one is " + Runtime.version() + ".",
          e);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "The scheduler needs the option --add-opens java.base/java.lang=ALL-UNNAMED. mvn test gives it; in an IDE,"
              + " add it to the VM options of the run.",
          e);
    }
  }
}
