package kata.schedule.model;

import java.time.Duration;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import kata.schedule.run.Actor;
import kata.schedule.run.CallPoints;
import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;
import org.jspecify.annotations.Nullable;

/** Threads: each that woven code starts becomes an actor, and is asked as one. */
public final class Threads {
  private Threads() {}

  /** Model of {@link Thread#start()}. */
  @Replaces(Thread.class)
  public static void start(Thread thread, int site) {
    var run = Run.ofCaller();
    if (run == null || thread.isVirtual() || thread instanceof ModelThread) {
      if (run != null) {
        run.point(site, thread);
      }
      thread.start();
      return;
    }
    run.point(site, thread);
    run.say("starts", thread);
    run.threads().start(thread);
  }

  /** Model of {@link Thread#startVirtualThread}. */
  @Replaces(value = Thread.class, isStatic = true)
  public static Thread startVirtualThread(Runnable task, int site) {
    var thread = Thread.ofVirtual().unstarted(task);
    start(thread, site);
    return thread;
  }

  private static @Nullable Actor actor(Run run, Thread thread) {
    return run.threads().actorOf(thread);
  }

  /** Model of {@link Thread#join()}. */
  @Replaces(Thread.class)
  public static void join(Thread thread, int site) throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      thread.join();
      return;
    }
    run.point(site, thread);
    var actor = actor(run, thread);
    if (actor != null) {
      Waiting.interruptibly(run, "waits for the end of", thread, actor::isDone, actor::isDone);
      run.threads().joined(actor);
    } else if (thread.isVirtual()) {
      Waiting.interruptibly(run, "waits for the end of", thread, () -> isOver(thread), () -> isOver(thread));
      run.orderWithAll();
    }
  }

  private static boolean isOver(Thread thread) {
    return thread.getState() == Thread.State.TERMINATED || thread.getState() == Thread.State.NEW;
  }

  /** Model of {@link Thread#join(long)}. */
  @Replaces(Thread.class)
  public static void join(Thread thread, long millis, int site) throws InterruptedException {
    if (millis == 0) {
      join(thread, site);
      return;
    }
    joinInTime(thread, Duration.ofMillis(millis), site);
  }

  /** Model of {@link Thread#join(Duration)}. */
  @Replaces(Thread.class)
  public static boolean join(Thread thread, Duration time, int site) throws InterruptedException {
    return joinInTime(thread, time, site);
  }

  private static boolean joinInTime(Thread thread, Duration time, int site) throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      return thread.join(time);
    }
    run.point(site, thread);
    var actor = actor(run, thread);
    if (actor == null || !Waiting.timed(run, time.toNanos(), actor::isDone)) {
      return actor == null;
    }
    run.threads().joined(actor);
    return true;
  }

  /** Model of {@link Thread#isAlive()}. */
  @Replaces(Thread.class)
  public static boolean isAlive(Thread thread, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return thread.isAlive();
    }
    run.point(site, thread);
    var actor = actor(run, thread);
    if (actor == null) {
      return thread.isAlive();
    }
    run.sees(site, !actor.isDone());
    if (actor.isDone()) {
      run.threads().joined(actor);
      return false;
    }
    return true;
  }

  /** Model of {@link Thread#currentThread()}. */
  @Replaces(value = Thread.class, isStatic = true)
  public static Thread currentThread(int site) {
    var run = Run.ofCaller();
    return run == null ? Thread.currentThread() : run.threads().represented();
  }

  /** Model of {@link Thread#interrupt()}. */
  @Replaces(Thread.class)
  public static void interrupt(Thread thread, int site) {
    var run = Run.ofCaller();
    if (run != null) {
      run.point(site, thread);
      run.orderWithAll();
      run.changed();
      run.threads().threadOf(thread).interrupt();
      return;
    }
    thread.interrupt();
  }

  /** Model of {@link Thread#isInterrupted()}. */
  @Replaces(Thread.class)
  public static boolean isInterrupted(Thread thread, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return thread.isInterrupted();
    }
    run.point(site, thread);
    boolean isInterrupted = run.threads().threadOf(thread).isInterrupted();
    run.sees(site, isInterrupted);
    if (isInterrupted) {
      run.orderWithAll();
    }
    return isInterrupted;
  }

  /** Model of {@link Thread#interrupted()}. */
  @Replaces(value = Thread.class, isStatic = true)
  public static boolean interrupted(int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return Thread.interrupted();
    }
    var me = run.threads().represented();
    run.point(site, me);
    boolean isInterrupted = Thread.interrupted();
    run.sees(site, isInterrupted);
    if (isInterrupted) {
      run.orderWithAll();
    }
    return isInterrupted;
  }

  /** Model of {@link Thread#threadId()}: the same in every run. */
  @Replaces(Thread.class)
  public static long threadId(Thread thread, int site) {
    var run = Run.ofCaller();
    return run == null ? thread.threadId() : run.world().number(thread);
  }

  /** Model of {@link Thread#getId()}: the same in every run. */
  @Replaces(Thread.class)
  public static long getId(Thread thread, int site) {
    return threadId(thread, site);
  }

  /** Model of {@link Thread#getState()}. */
  @Replaces(Thread.class)
  public static Thread.State getState(Thread thread, int site) {
    var run = Run.ofCaller();
    if (run == null) {
      return thread.getState();
    }
    run.point(site, thread);
    var state = run.threads().stateOf(thread);
    run.sees(site, state);
    return state;
  }

  /** Model of {@link Thread#yield()}. */
  @Replaces(value = Thread.class, isStatic = true)
  @SuppressWarnings({"NamedLikeContextualKeyword", "ThreadPriorityCheck"}) // the name of what it replaces
  public static void yield(int site) {
    var run = Run.ofCaller();
    if (run == null) {
      Thread.yield();
    } else {
      run.letOthersGo();
    }
  }

  /** Model of {@link Thread#onSpinWait()}: the scheduler knows a loop that only waits by itself. */
  @Replaces(value = Thread.class, isStatic = true)
  public static void onSpinWait(int site) {
    if (Run.ofCaller() == null) {
      Thread.onSpinWait();
    }
  }

  /** Model of {@link Thread#sleep(long)}. */
  @Replaces(value = Thread.class, isStatic = true)
  public static void sleep(long millis, int site) throws InterruptedException {
    sleep(Duration.ofMillis(millis), site);
  }

  /** Model of {@link Thread#sleep(long, int)}. */
  @Replaces(value = Thread.class, isStatic = true)
  public static void sleep(long millis, int nanos, int site) throws InterruptedException {
    sleep(Duration.ofMillis(millis).plusNanos(nanos), site);
  }

  /** Model of {@link Thread#sleep(Duration)}: nobody waits; others may go first. */
  @Replaces(value = Thread.class, isStatic = true)
  public static void sleep(Duration time, int site) throws InterruptedException {
    var run = Run.ofCaller();
    if (run == null) {
      Thread.sleep(time);
      return;
    }
    Waiting.timed(run, time.toNanos(), () -> false);
  }

  /** Model of {@link TimeUnit#sleep}. */
  @Replaces(TimeUnit.class)
  public static void sleep(TimeUnit unit, long time, int site) throws InterruptedException {
    sleep(unit.toChronoUnit().getDuration().multipliedBy(time), site);
  }

  /** Model of {@link ForkJoinPool#commonPool()}: its threads cannot be scheduled. */
  @Replaces(value = ForkJoinPool.class, isStatic = true)
  public static ForkJoinPool commonPool(int site) {
    var run = Run.ofCaller();
    if (run != null) {
      CallPoints.foreign("the common pool");
    }
    return ForkJoinPool.commonPool();
  }
}
