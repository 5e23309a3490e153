package kata.schedule.run;

import java.util.concurrent.LinkedBlockingQueue;

/**
 * Settles who is free again after a monitor inside the JDK was left. The JVM hands virtual threads that it unblocks to
 * a thread of its own, which hands them to their scheduler some time later. A virtual thread of ours that is unblocked
 * afterwards is handed on afterwards, or in the same batch; a second one only after that batch: when it has come, all
 * earlier ones have.
 */
final class Unblocker {
  private Unblocker() {}

  static void settle() {
    for (int sentinel = 0; sentinel < 2; sentinel++) {
      passOne();
    }
  }

  /**
   * The monitor is held by a virtual thread, too. Were it held by the caller, which carries both, the JVM might take
   * the second one's entry for the caller's own, and let it in.
   */
  @SuppressWarnings("ThreadPriorityCheck") // the scheduler that is yielded to is this one
  private static void passOne() {
    var monitor = new Object();
    var arrivals = new LinkedBlockingQueue<Runnable>();
    var holder = started(arrivals, () -> {
      synchronized (monitor) {
        Thread.yield(); // to the caller
      }
    });
    holder.run();
    var leaving = arrivals.remove();
    started(arrivals, () -> {
      synchronized (monitor) {
        monitor.notifyAll(); // nothing waits: the monitor must only be entered
      }
    }).run(); // comes to the monitor, and is blocked
    leaving.run();
    take(arrivals).run();
  }

  private static Runnable started(LinkedBlockingQueue<Runnable> arrivals, Runnable body) {
    ActorThreads.unstarted(arrivals::add, body).start();
    return arrivals.remove();
  }

  private static Runnable take(LinkedBlockingQueue<Runnable> arrivals) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return arrivals.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
