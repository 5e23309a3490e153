package kata.schedule.model;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kata.schedule.run.Run;
import org.jspecify.annotations.Nullable;

/**
 * What woven code gets where it makes a {@link Thread}. Under the scheduler it never starts as a thread: an actor runs
 * what it would run. Public, with the constructors of its superclass, only for woven code.
 */
public class ModelThread extends Thread {
  private static final AtomicInteger UNSCHEDULED = new AtomicInteger();

  private final AtomicBoolean isStarted = new AtomicBoolean();

  /** As the superclass's. */
  public ModelThread() {
    super(name());
  }

  /** As the superclass's. */
  public ModelThread(@Nullable Runnable task) {
    super(task, name());
  }

  /** As the superclass's. */
  public ModelThread(@Nullable ThreadGroup group, @Nullable Runnable task) {
    super(group, task, name());
  }

  /** As the superclass's. */
  public ModelThread(String name) {
    super(name);
  }

  /** As the superclass's. */
  public ModelThread(@Nullable ThreadGroup group, String name) {
    super(group, name);
  }

  /** As the superclass's. */
  public ModelThread(@Nullable Runnable task, String name) {
    super(task, name);
  }

  /** As the superclass's. */
  public ModelThread(@Nullable ThreadGroup group, @Nullable Runnable task, String name) {
    super(group, task, name);
  }

  /** As the superclass's. */
  public ModelThread(@Nullable ThreadGroup group, @Nullable Runnable task, String name, long stackSize) {
    super(group, task, name, stackSize);
  }

  /** A name as the JDK gives it, but counted anew in each schedule. */
  private static String name() {
    var run = Run.ofActor();
    return "Thread-" + (run == null ? UNSCHEDULED.getAndIncrement() : run.world().nextThreadNumber());
  }

  @Override
  public void start() {
    var run = Run.ofActor();
    if (run == null) {
      super.start();
      return;
    }
    if (isStarted.getAndSet(true)) {
      throw new IllegalThreadStateException();
    }
    run.threads().start(this);
  }
}
