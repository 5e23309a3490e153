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
  /** Whose turn it was when it was started; null if the scenario itself has started it. */
  @Nullable Actor starter;
  @Nullable Thread thread;
  /** The student's own thread object, where the actor stands in for one. */
  @Nullable Thread represented;
  @Nullable Runnable continuation;
  boolean isReady;
  boolean isDone;
  /** Whether it waits inside the JDK. */
  boolean isInJdk;
  /** Whether it goes round in a loop that only waits for a change. */
  boolean isIdle;
  long changesAtIdle;
  /** Whether it has found something taken that it looks for: it goes on looking when something is given back. */
  boolean hasFoundTaken;
  long releasesAtIdle;
  @Nullable Wait wait;
  @Nullable Throwable thrown;
  int site = -1;
  /** Where it last went back in a loop; -1 if it never did. */
  int loop = -1;
  private boolean hasPermit;
  private final Loops loops = new Loops();
  /** In how many parts it is in which it comes to no points. */
  int quiet;

  Actor(int id, String name, Origin origin) {
    this.id = id;
    this.name = name;
    this.calledNow = name;
    this.origin = origin;
  }

  /** Whether the scenario itself has named it, and waits for its end. */
  boolean isOfTheScenario() {
    return origin == Origin.FRAME || origin == Origin.CAST;
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
    sees(place,
        isPlain && Sites.isOfTheJdk(value) ? Objects.hashCode(value) : System.identityHashCode(value));
  }

  /** It has read something with this hash. */
  void sees(int place, int hash) {
    loops.sees(place, hash);
  }

  /** It has changed something. */
  void changed() {
    loops.changed();
  }

  /** It goes back in a loop, having read the very same as the time before, and written nothing: it only waits. */
  boolean hasSeenTheSameAgain(int site) {
    return loops.isSameAgain(site);
  }

  /** Whether the next park comes back at once. */
  public boolean hasPermit() {
    return hasPermit;
  }

  /** Lets the actor's park come back, or its next one. */
  public void givePermit() {
    hasPermit = true;
  }

  /** The permit is used up; whether there was one. */
  public boolean takePermit() {
    boolean had = hasPermit;
    hasPermit = false;
    return had;
  }

  /** Whether it could take a step now, when so much has changed and was given back. */
  boolean canRun(long changes, long releases) {
    return isReady && !isDone && (wait == null || wait.isReady().getAsBoolean())
        && !(isIdle && changes == changesAtIdle && !(hasFoundTaken && releases != releasesAtIdle));
  }
}
