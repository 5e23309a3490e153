package kata.schedule.run;

import java.util.List;
import java.util.Set;
import kata.schedule.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How one schedule ended.
 *
 * @param kind in which way
 * @param outcome what the scenario said; null if it was not asked
 * @param told the end in a sentence, or the one that an exception makes; empty for an outcome
 * @param thrown what an actor threw; null if none did
 * @param choices that led here: see {@link Chooser#choices()}; not kept if all is well
 * @param preemptions how often an actor that could have gone on was interrupted
 * @param steps how many steps were taken
 * @param wasCut whether a bound kept another schedule from being tried on the way
 * @param wasShortened whether it became too long for choices, so that others were not tried
 * @param race two accesses that nothing orders, told; null if there were none
 * @param notes what was noted
 * @param used kinds of locks that were held, and calls on objects that are made for several threads
 * @param recorded the steps, if they were recorded
 */
@SuppressWarnings("ArrayRecordComponent") // made for each of many thousands of runs; nobody changes it
public record RunEnd(
    Kind kind,
    @Nullable Outcome outcome,
    String told,
    @Nullable Throwable thrown,
    List<Integer> choices,
    int preemptions,
    int steps,
    boolean wasCut,
    boolean wasShortened,
    @Nullable String race,
    Set<String> notes,
    Set<String> used,
    List<Step> recorded) {

  /** Ways to end. */
  public enum Kind {
    /** The scenario's question was answered. */
    OUTCOME,
    /** An actor threw what it did not catch. */
    THREW,
    /** Everybody waits. */
    DEADLOCK,
    /** The actors go on for ever. */
    ENDLESS,
    /** The same choices led elsewhere. */
    DIVERGED,
    /** Code ran on a thread that the scheduler does not run. */
    NOT_PROVED
  }

  /**
   * A step of a story.
   *
   * @param actor who took it
   * @param where in the code, such as {@code LockedBank.java:23}; empty if it has no place there
   * @param what was done
   * @param mark why this step is the one to look at; empty for others
   * @param call the method outside the woven code that it calls, such as {@code AtomicLong.compareAndSet}; empty if none
   */
  public record Step(String actor, String where, String what, String mark, String call) {
    /** A step that calls nothing. */
    public Step(String actor, String where, String what, String mark) {
      this(actor, where, what, mark, "");
    }
  }
}
