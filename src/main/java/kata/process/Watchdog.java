package kata.process;

/**
 * Kills workers that are silent, so that silence is a death like any other: whoever reads their replies finds the end.
 * A worker is silent if it neither replies nor computes.
 */
@FunctionalInterface
public interface Watchdog {
  /** To be closed when the reply has come: who is asked nothing may be silent. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  /** Watches this worker, which has been asked something, until the watch is closed. */
  Watch watch(Process worker);

  /** Tells silence by CPU time, never by the clock: a slow machine makes no worker silent. */
  static Watchdog byCpu() {
    return CpuWatch::start;
  }
}
