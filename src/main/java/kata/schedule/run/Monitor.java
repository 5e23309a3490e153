package kata.schedule.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One object's monitor, in one schedule.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
public final class Monitor {
  private final List<Waiter> waiters = new ArrayList<>();
  private @Nullable Actor owner;
  private int holds;

  /** One that waits to be notified. */
  public static final class Waiter {
    private boolean isNotified;

    /** Whether it was notified. */
    public boolean isNotified() {
      return isNotified;
    }

    /** Wakes it. */
    public void wake() {
      isNotified = true;
    }
  }

  /** The monitor of this object. */
  public static Monitor of(Run run, Object object) {
    return run.world().modelOf(object, Monitor::new);
  }

  /** Who is inside; null if nobody is. */
  public @Nullable Actor owner() {
    return owner;
  }

  /** Lets the actor in, so many times, if it may come in; whether it may. */
  public boolean enter(Actor actor, int times) {
    if (owner != null && owner != actor) {
      return false;
    }
    owner = actor;
    holds += times;
    return true;
  }

  /** The owner leaves once. */
  public void leave() {
    if (--holds == 0) {
      owner = null;
    }
  }

  /** The owner leaves for good; how often it was inside. */
  public int leaveAll() {
    int before = holds;
    holds = 0;
    owner = null;
    return before;
  }

  /** One more waits here. */
  public Waiter await() {
    var waiter = new Waiter();
    waiters.add(waiter);
    return waiter;
  }

  /** It waits no more. */
  public void forget(Waiter waiter) {
    waiters.remove(waiter);
  }

  /** Those that wait and have not been notified, in the order in which they came. */
  public List<Waiter> waiting() {
    return waiters.stream().filter(waiter -> !waiter.isNotified).toList();
  }

  /** The caller waits until nobody else is inside, before it goes in and out in one step. */
  void awaitFree(Run run, Object object) {
    var me = run.me();
    while (owner != null && owner != me) {
      run.say("waits for the monitor of", object);
      run.await("waits for the monitor of", object, () -> owner == null);
    }
  }
}
