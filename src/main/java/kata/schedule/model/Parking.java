package kata.schedule.model;

import java.util.concurrent.locks.LockSupport;
import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;
import org.jspecify.annotations.Nullable;

/** Parking and its permits. */
public final class Parking {
  private Parking() {}

  /** Model of {@link LockSupport#park()}. */
  @Replaces(value = LockSupport.class, isStatic = true)
  public static void park(int site) {
    park((Object) null, site);
  }

  /** Model of {@link LockSupport#park(Object)}. */
  @Replaces(value = LockSupport.class, isStatic = true)
  public static void park(@Nullable Object blocker, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      LockSupport.park(blocker);
      return;
    }
    var me = run.me();
    var thread = Thread.currentThread();
    run.point(site, me);
    run.await("is parked", null, () -> me.hasPermit() || thread.isInterrupted());
    if (me.takePermit()) {
      run.orderWithAll();
    }
  }

  /** Model of {@link LockSupport#parkNanos(long)}: it may come back at any moment. */
  @Replaces(value = LockSupport.class, isStatic = true)
  public static void parkNanos(long nanos, int site) {
    parkNanos(null, nanos, site);
  }

  /** Model of {@link LockSupport#parkNanos(Object, long)}. */
  @Replaces(value = LockSupport.class, isStatic = true)
  public static void parkNanos(@Nullable Object blocker, long nanos, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      LockSupport.parkNanos(blocker, nanos);
      return;
    }
    var me = run.me();
    if (!me.hasPermit() && !Thread.currentThread().isInterrupted()) {
      run.letOthersGo();
    }
    if (me.takePermit()) {
      run.orderWithAll();
    } else {
      run.world().pass(nanos);
    }
  }

  /** Model of {@link LockSupport#unpark}. */
  @Replaces(value = LockSupport.class, isStatic = true)
  public static void unpark(@Nullable Thread thread, int site) {
    var run = Run.ofCaller();
    if (run == null || thread == null) {
      LockSupport.unpark(thread);
      return;
    }
    run.point(site, run.threads().actorOf(thread));
    run.orderWithAll();
    var actor = run.threads().actorOf(thread);
    if (actor != null) {
      actor.givePermit();
      run.changed();
    }
    LockSupport.unpark(run.threads().threadOf(thread)); // should it be parked inside the JDK
  }
}
