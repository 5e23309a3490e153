package kata.schedule.model;

import java.util.ArrayList;
import java.util.List;
import kata.schedule.run.Actor;
import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;
import org.jspecify.annotations.Nullable;

/**
 * The monitor that every object has: {@code synchronized}, {@code wait}, {@code notify}. Never the JVM's own, for that
 * wakes through a thread of the JDK, in its own time.
 */
public final class Monitors {
  private Monitors() {}

  /** One object's monitor, in one schedule. */
  private static final class Monitor {
    @Nullable Actor owner;
    int holds;
    final List<Waiter> waiters = new ArrayList<>();
  }

  /** One that waits to be notified. */
  private static final class Waiter {
    boolean isNotified;
  }

  private static Monitor of(Run run, Object object) {
    return run.modelOf(object, Monitor::new);
  }

  /** Enters; waits while another actor is inside. */
  public static void enter(Object object, int site) {
    var run = Run.ofCaller();
    if (object == null) {
      throw new NullPointerException("synchronized on null");
    }
    if (run == null) {
      return;
    }
    run.point(site, object);
    take(run, of(run, object), object, 1);
    run.acquire(site, object);
  }

  private static void take(Run run, Monitor monitor, Object object, int holds) {
    var me = run.me();
    Waiting.until(run, "waits for the monitor of", object, () -> {
      if (monitor.owner != null && monitor.owner != me) {
        return false;
      }
      monitor.owner = me;
      monitor.holds += holds;
      return true;
    }, () -> monitor.owner == null);
    run.say("takes the monitor of", object);
    run.holders().take(object, me);
  }

  /** Leaves. Never throws: compiled code would come here again. */
  public static void exit(Object object, int site) {
    var run = Run.ofCaller();
    if (run == null || object == null) {
      return;
    }
    var monitor = of(run, object);
    if (monitor.owner == run.me()) {
      run.release(site, object);
      run.holders().give(object, run.me());
      if (--monitor.holds == 0) {
        monitor.owner = null;
      }
    }
  }

  /** Model of {@link Object#wait()}. */
  @Replaces(Object.class)
  public static void wait(Object object, int site) throws InterruptedException {
    await(object, false, site);
  }

  /** Model of {@link Object#wait(long)}. */
  @Replaces(Object.class)
  public static void wait(Object object, long millis, int site) throws InterruptedException {
    await(object, millis > 0, site);
  }

  /** Model of {@link Object#wait(long, int)}. */
  @Replaces(Object.class)
  public static void wait(Object object, long millis, int nanos, int site) throws InterruptedException {
    await(object, millis > 0 || nanos > 0, site);
  }

  @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
  private static void await(Object object, boolean isTimed, int site) throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      object.wait();
      return;
    }
    run.point(site, object);
    var monitor = owned(run, object);
    var waiter = new Waiter();
    monitor.waiters.add(waiter);
    int holds = monitor.holds;
    monitor.holds = 0;
    monitor.owner = null;
    run.holders().give(object, run.me());
    run.release(site, object);
    try {
      if (isTimed) {
        Waiting.timed(run, () -> waiter.isNotified);
      } else {
        Waiting.interruptibly(run, "waits to be notified at", object, () -> waiter.isNotified,
            () -> waiter.isNotified);
      }
    } finally {
      monitor.waiters.remove(waiter);
      if (Run.ofCaller() != null) {
        take(run, monitor, object, holds);
        run.acquire(site, object);
      }
    }
  }

  private static Monitor owned(Run run, Object object) {
    var monitor = of(run, object);
    if (monitor.owner != run.me()) {
      throw new IllegalMonitorStateException("current thread is not owner");
    }
    return monitor;
  }

  /** Model of {@link Object#notify()}. Which of those that wait is woken is for the schedule to decide. */
  @Replaces(Object.class)
  public static void notify(Object object, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return;
    }
    run.point(site, object);
    var waiting = owned(run, object).waiters.stream().filter(waiter -> !waiter.isNotified).toList();
    if (!waiting.isEmpty()) {
      int chosen = run.choose(waiting.size());
      waiting.get(chosen).isNotified = true;
    }
  }

  /** Model of {@link Object#notifyAll()}. */
  @Replaces(Object.class)
  public static void notifyAll(Object object, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return;
    }
    run.point(site, object);
    owned(run, object).waiters.forEach(waiter -> waiter.isNotified = true);
  }

  /** Model of {@link Thread#holdsLock}. */
  @Replaces(value = Thread.class, isStatic = true)
  public static boolean holdsLock(Object object, int site) {
    var run = Run.ofCaller();
    return run != null && of(run, object).owner == run.me();
  }
}
