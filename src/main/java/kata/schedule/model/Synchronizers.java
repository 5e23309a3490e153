package kata.schedule.model;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;

/** Semaphores and latches. */
public final class Synchronizers {
  private Synchronizers() {}

  /** Model of {@link Semaphore#acquire()}. */
  @Replaces(Semaphore.class)
  public static void acquire(Semaphore semaphore, int site) throws InterruptedException {
    acquire(semaphore, 1, site);
  }

  /** Model of {@link Semaphore#acquire(int)}. */
  @Replaces(Semaphore.class)
  public static void acquire(Semaphore semaphore, int permits, int site) throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      semaphore.acquire(permits);
      return;
    }
    run.point(site, semaphore);
    Waiting.interruptibly(
        run, "waits for a permit of", semaphore, () -> semaphore.tryAcquire(permits),
        () -> semaphore.availablePermits() >= permits);
    taken(run, semaphore, permits, site);
  }

  /** Model of {@link Semaphore#acquireUninterruptibly()}. */
  @Replaces(Semaphore.class)
  public static void acquireUninterruptibly(Semaphore semaphore, int site) {
    acquireUninterruptibly(semaphore, 1, site);
  }

  /** Model of {@link Semaphore#acquireUninterruptibly(int)}. */
  @Replaces(Semaphore.class)
  public static void acquireUninterruptibly(Semaphore semaphore, int permits, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      semaphore.acquireUninterruptibly(permits);
      return;
    }
    run.point(site, semaphore);
    Waiting.until(
        run, "waits for a permit of", semaphore, () -> semaphore.tryAcquire(permits),
        () -> semaphore.availablePermits() >= permits);
    taken(run, semaphore, permits, site);
  }

  private static void taken(Run run, Semaphore semaphore, int permits, int site) {
    run.say("takes a permit of", semaphore);
    run.acquire(site, semaphore);
    for (int i = 0; i < permits; i++) {
      run.holders().take(semaphore, run.me());
    }
  }

  /** Model of {@link Semaphore#tryAcquire()}. */
  @Replaces(Semaphore.class)
  public static boolean tryAcquire(Semaphore semaphore, int site) {
    return tryAcquire(semaphore, 1, site);
  }

  /** Model of {@link Semaphore#tryAcquire(long, TimeUnit)}. */
  @Replaces(Semaphore.class)
  public static boolean tryAcquire(Semaphore semaphore, long time, TimeUnit unit, int site)
      throws InterruptedException {
    return tryAcquire(semaphore, 1, time, unit, site);
  }

  /** Model of {@link Semaphore#tryAcquire(int, long, TimeUnit)}. */
  @Replaces(Semaphore.class)
  public static boolean tryAcquire(Semaphore semaphore, int permits, long time, TimeUnit unit, int site)
      throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      return semaphore.tryAcquire(permits, time, unit);
    }
    run.point(site, semaphore);
    boolean isTaken = Waiting.timed(run, unit.toNanos(time), () -> semaphore.tryAcquire(permits));
    if (isTaken) {
      taken(run, semaphore, permits, site);
    }
    return isTaken;
  }

  /** Model of {@link Semaphore#tryAcquire(int)}. */
  @Replaces(Semaphore.class)
  public static boolean tryAcquire(Semaphore semaphore, int permits, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return semaphore.tryAcquire(permits);
    }
    run.point(site, semaphore);
    boolean isTaken = semaphore.tryAcquire(permits);
    if (isTaken) {
      taken(run, semaphore, permits, site);
    } else {
      run.say("gets no permit of", semaphore);
      run.foundTaken();
      run.letOthersGo();
    }
    return isTaken;
  }

  /** Model of {@link Semaphore#release()}. */
  @Replaces(Semaphore.class)
  public static void release(Semaphore semaphore, int site) {
    release(semaphore, 1, site);
  }

  /** Model of {@link Semaphore#release(int)}. */
  @Replaces(Semaphore.class)
  public static void release(Semaphore semaphore, int permits, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      semaphore.release(permits);
      return;
    }
    run.point(site, semaphore);
    run.release(site, semaphore);
    run.say("gives a permit back to", semaphore);
    semaphore.release(permits);
    run.released();
    for (int i = 0; i < permits; i++) {
      run.holders().give(semaphore, run.me());
    }
  }

  /** Model of {@link CountDownLatch#await()}. */
  @Replaces(CountDownLatch.class)
  public static void await(CountDownLatch latch, int site) throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      latch.await();
      return;
    }
    run.point(site, latch);
    Waiting.interruptibly(run, "waits for", latch, () -> latch.getCount() == 0, () -> latch.getCount() == 0);
    run.acquire(site, latch);
  }

  /** Model of {@link CountDownLatch#await(long, TimeUnit)}. */
  @Replaces(CountDownLatch.class)
  public static boolean await(CountDownLatch latch, long time, TimeUnit unit, int site)
      throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      return latch.await(time, unit);
    }
    run.point(site, latch);
    boolean isOpen = Waiting.timed(run, unit.toNanos(time), () -> latch.getCount() == 0);
    run.say(isOpen ? "finds open" : "waits in vain for", latch);
    run.acquire(site, latch);
    return isOpen;
  }

  /** Model of {@link CountDownLatch#countDown()}. */
  @Replaces(CountDownLatch.class)
  public static void countDown(CountDownLatch latch, int site) {
    var run = Run.ofCaller();
    if (run != null) {
      run.point(site, latch);
      run.say("counts down", latch);
      run.release(site, latch);
      run.changed();
    }
    latch.countDown();
  }

  /** Model of {@link Phaser#awaitAdvanceInterruptibly(int, long, TimeUnit)}. */
  @Replaces(Phaser.class)
  public static int awaitAdvanceInterruptibly(Phaser phaser, int phase, long time, TimeUnit unit, int site)
      throws InterruptedException, TimeoutException {
    var run = Run.ofCaller();
    if (run == null) {
      return phaser.awaitAdvanceInterruptibly(phase, time, unit);
    }
    run.point(site, phaser);
    if (!Waiting.timed(run, unit.toNanos(time), () -> phaser.getPhase() != phase)) {
      throw new TimeoutException();
    }
    run.orderWithAll();
    return phaser.getPhase();
  }
}
