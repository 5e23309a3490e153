package kata.schedule.run;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Executor;

/**
 * Makes virtual threads that a scheduler of our own runs. The JDK has no public way to do so (as of 25); its builder
 * has a constructor that takes the scheduler.
 */
final class ActorThreads {
  private static final Constructor<?> BUILDER = builder();

  private ActorThreads() {}

  /** A virtual thread whose continuation is handed to this executor whenever it can go on. */
  static Thread unstarted(Executor scheduler, Runnable body) {
    try {
      return ((Thread.Builder.OfVirtual) BUILDER.newInstance(scheduler)).unstarted(body);
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("This JDK does not run virtual threads on a scheduler of our own.", e);
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
