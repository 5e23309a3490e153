package kata.schedule.model;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import kata.schedule.run.Run;

/**
 * Attempts to take a lock, and whether another one makes sense: when it is free, or some lock was given back.
 *
 * <p>Not thread-safe: belongs to one actor.
 */
final class Retry {
  private final Run run;
  private final Object lock;
  private final BooleanSupplier attempt;
  private long releases;

  Retry(Run run, Object lock, BooleanSupplier attempt) {
    this.run = run;
    this.lock = lock;
    this.attempt = attempt;
  }

  boolean attempt() {
    releases = run.releases();
    return attempt.getAsBoolean();
  }

  boolean mayTry() {
    return lock instanceof ReentrantLock reentrant ? !reentrant.isLocked() : run.releases() != releases;
  }
}
