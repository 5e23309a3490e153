package kata.schedule.run;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One that takes steps: a thread of the scenario, or one that the code under test has started.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
public final class Actor {
  /** Where an actor comes from. */
  enum Origin {
    /** The scenario's own beginning and end. */
    FRAME,
    /** Named by the scenario. */
    CAST,
    /** Started by the code under test. */
    STARTED,
    /** Started inside the JDK: a pool's worker, a scope's fork. */
    LIBRARY
  }

  final int id;
  final String name;
  final Origin origin;
  /** Whose steps it takes just now: its own, or those of one that it drives. */
  String calledNow;
  final Clock clock = new Clock();
  @Nullable Thread thread;
  /** The student's own thread object, where the actor stands in for one. */
  @Nullable Thread represented;
  @Nullable Runnable continuation;
  boolean isReady;
  boolean isDone;
  boolean isInterruptedAtEnd;
  @Nullable Wait wait;
  @Nullable Throwable thrown;
  int site = -1;
  private boolean hasPermit;
  int yieldsInRow;
  /** A hash of what it has read since the last loop; 0 if nothing. */
  private int seen;
  private int seenAtLoop;
  private int changes;
  int quiet;

  Actor(int id, String name, Origin origin) {
    this.id = id;
    this.name = name;
    this.calledNow = name;
    this.origin = origin;
  }

  /** As a story calls it. */
  public String name() {
    return name;
  }

  /** Whether its thread has ended. */
  public boolean isDone() {
    return isDone;
  }

  /** It has read this. */
  void sees(int place, @Nullable Object value) {
    boolean isPlain = value instanceof Number || value instanceof Boolean || value instanceof Character;
    seen = 31 * (31 * seen + place) + (isPlain ? Objects.hashCode(value) : System.identityHashCode(value));
  }

  /** It has changed something. */
  void changed() {
    changes++;
    seen = 31 * seen + changes;
  }

  /** It goes back in a loop, having read the very same as the time before, and written nothing: it only waits. */
  boolean hasSeenTheSameAgain(int loop) {
    int now = seen == 0 ? 0 : 31 * seen + loop;
    boolean isSame = now != 0 && now == seenAtLoop;
    seenAtLoop = now;
    seen = 0;
    return isSame;
  }

  /** Whether the next park comes back at once. */
  public boolean hasPermit() {
    return hasPermit;
  }

  /** Lets the actor's park come back, or its next one. */
  public void givePermit() {
    hasPermit = true;
  }

  /** The permit is used up. */
  public void takePermit() {
    hasPermit = false;
  }

  boolean canRun() {
    return isReady && !isDone && (wait == null || wait.isReady().getAsBoolean());
  }

  /** Whether it waits for what is not there, inside the JDK or in a model. */
  boolean isStuck() {
    return !isDone && !canRun();
  }
}
