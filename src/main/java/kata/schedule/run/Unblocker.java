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

  private static void passOne() {
    var monitor = new Object();
    var arrivals = new LinkedBlockingQueue<Runnable>();
    var thread = ActorThreads.unstarted(arrivals::add, () -> {
      synchronized (monitor) {
        monitor.notifyAll(); // nothing waits: the monitor must only be entered
      }
    });
    synchronized (monitor) {
      thread.start();
      arrivals.remove().run(); // comes to the monitor, and is blocked
    }
    take(arrivals).run();
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
