package kata.schedule.model;

import kata.schedule.run.Monitor;
import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;

/**
 * The monitor that every object has: {@code synchronized}, {@code wait}, {@code notify}. Never the JVM's own, for that
 * wakes through a thread of the JDK, in its own time.
 */
public final class Monitors {
  private static final String KIND = "monitor";

  private Monitors() {}

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
    take(run, Monitor.of(run, object), object, 1);
    run.acquire(site, object);
  }

  private static void take(Run run, Monitor monitor, Object object, int holds) {
    var me = run.me();
    Waiting.until(run, "waits for the monitor of", object, () -> monitor.enter(me, holds),
        () -> monitor.owner() == null);
    run.say("takes the monitor of", object);
    for (int i = 0; i < holds; i++) {
      run.holders().take(object, KIND, me);
    }
  }

  /** Leaves. Never throws: compiled code would come here again. */
  public static void exit(Object object, int site) {
    var run = Run.ofCaller();
    if (run == null || object == null) {
      return;
    }
    var monitor = Monitor.of(run, object);
    if (monitor.owner() == run.me()) {
      run.release(site, object);
      run.holders().give(object, run.me());
      monitor.leave();
    }
  }

  /** Model of {@link Object#wait()}. */
  @Replaces(Object.class)
  public static void wait(Object object, int site) throws InterruptedException {
    await(object, -1, site);
  }

  /** Model of {@link Object#wait(long)}. */
  @Replaces(Object.class)
  public static void wait(Object object, long millis, int site) throws InterruptedException {
    await(object, millis > 0 ? millis * 1_000_000 : -1, site);
  }

  /** Model of {@link Object#wait(long, int)}. */
  @Replaces(Object.class)
  public static void wait(Object object, long millis, int nanos, int site) throws InterruptedException {
    await(object, millis > 0 || nanos > 0 ? millis * 1_000_000 + nanos : -1, site);
  }

  @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
  private static void await(Object object, long limit, int site) throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      object.wait();
      return;
    }
    run.point(site, object);
    var monitor = owned(run, object);
    var waiter = monitor.await();
    int holds = monitor.leaveAll();
    for (int i = 0; i < holds; i++) {
      run.holders().give(object, run.me());
    }
    run.release(site, object);
    try {
      if (limit >= 0) {
        Waiting.timed(run, limit, waiter::isNotified);
      } else {
        Waiting.interruptibly(run, "waits to be notified at", object, waiter::isNotified, waiter::isNotified);
      }
    } finally {
      monitor.forget(waiter);
      if (Run.ofCaller() != null) {
        take(run, monitor, object, holds);
        run.acquire(site, object);
      }
    }
  }

  private static Monitor owned(Run run, Object object) {
    var monitor = Monitor.of(run, object);
    if (monitor.owner() != run.me()) {
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
    var waiting = owned(run, object).waiting();
    if (!waiting.isEmpty()) {
      waiting.get(run.choose(waiting.size())).wake();
      run.changed();
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
    owned(run, object).waiting().forEach(Monitor.Waiter::wake);
    run.changed();
  }

  /** Model of {@link Thread#holdsLock}. */
  @Replaces(value = Thread.class, isStatic = true)
  public static boolean holdsLock(Object object, int site) {
    var run = Run.ofCaller();
    return run != null && Monitor.of(run, object).owner() == run.me();
  }
}
