package kata.schedule.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides who takes the next step, and asks the chooser whenever more than one could. Counts what a schedule may have
 * too many of: steps, loops, looks at something that never changes.
 *
 * <p>Not thread-safe: a schedule has one thread at a time.
 */
final class Turns {
  /** After so many steps, all of them fairly shared in the end, code counts as endless. */
  private static final int MOST_STEPS = 300_000;
  /** Loops without a point in them cost little: computing takes many. */
  private static final int MOST_LOOPS = 5_000_000;
  /** So often, those that only wait for a change may look again while nothing changes. */
  private static final int MOST_IDLE_LOOKS = 2_000;
  /** Only after so many steps in a row is it worth a look whether others could have gone on. */
  private static final int MANY_IN_ROW = 1_000;

  private final Roster roster;
  private final Chooser chooser;
  private final int mostPreemptions;
  private final Fairness fairness = new Fairness();
  private final List<Actor> candidates = new ArrayList<>();
  private @Nullable Actor last;
  private int preemptions;
  private int moments;
  private int steps;
  private int stepsInRow;
  private int yields;
  private int loops;
  private long movementsAtIdle;
  private int idleLooks;
  private boolean wasCut;
  private boolean wasShortened;
  private @Nullable Failure failure;
  private @Nullable Actor endless;

  /** Why a schedule cannot be followed to its end. */
  enum Failure {
    ENDLESS, DIVERGED, NOT_PROVED
  }

  Turns(Roster roster, Chooser chooser, int mostPreemptions) {
    this.roster = roster;
    this.chooser = chooser;
    this.mostPreemptions = mostPreemptions;
  }

  /** The actor takes a step; whether there may be one more. */
  boolean step(Actor actor) {
    if (actor != last) {
      last = actor;
      stepsInRow = 0;
    }
    stepsInRow++;
    return ++steps <= MOST_STEPS || isEndless(actor);
  }

  /** The actor goes back in a loop; whether there may be one more. */
  boolean loop(Actor actor) {
    return ++loops <= MOST_LOOPS || isEndless(actor);
  }

  private boolean isEndless(@Nullable Actor actor) {
    failure = Failure.ENDLESS;
    endless = actor;
    return false;
  }

  /** Another moment at which something may be chosen. */
  void moment() {
    moments++;
  }

  /** Who is next, where the actor that ran last cannot go on; null if nobody can. */
  @Nullable
  Actor another() {
    moments++;
    return choose(null, false);
  }

  /** Who is next, where {@code me} could go on: anybody else is a preemption. */
  @Nullable
  Actor interrupting(Actor me) {
    return choose(me, false);
  }

  /** Who is next, where {@code me} lets others go first: its going on at once counts like a preemption. */
  @Nullable
  Actor insteadOf(Actor me) {
    moments++;
    yields++;
    return choose(me, true);
  }

  /** Whether there is something to choose at a point, or the schedule is so long that turns must be shared. */
  boolean isChoice(boolean isBranching) {
    return (isBranching && roster.actors().size() > 1) || isShared();
  }

  private boolean isShared() {
    int othersWaited = stepsInRow > MANY_IN_ROW && roster.couldAnotherRun() ? stepsInRow : 0;
    return fairness.isNeeded(steps, othersWaited, yields);
  }

  /** One of several things happens. */
  int choose(int alternatives) {
    moments++;
    try {
      return chooser.choose(alternatives, -alternatives, moments);
    } catch (Chooser.Diverged e) {
      failure = Failure.DIVERGED;
      throw new Abandoned();
    }
  }

  private @Nullable Actor choose(@Nullable Actor me, boolean isYielding) {
    boolean meToo = gather(me, isYielding);
    if (candidates.isEmpty()) {
      return anIdleOne();
    }
    if (candidates.size() == 1) {
      return taken(candidates.getFirst());
    }
    if (isShared()) {
      wasShortened = true;
      return taken(fairness.choose(roster.running(), candidates));
    }
    boolean isBound = meToo && preemptions >= mostPreemptions;
    wasCut |= isBound;
    try {
      int choice = chooser.choose(isBound ? 1 : candidates.size(), signature(me), moments);
      if (meToo && choice > 0) {
        preemptions++;
      }
      return taken(candidates.get(choice));
    } catch (Chooser.Diverged e) {
      failure = Failure.DIVERGED;
      return null;
    }
  }

  private static Actor taken(Actor actor) {
    actor.isIdle = false;
    return actor;
  }

  /**
   * Fills the candidates: who could take the next step. The caller comes first at a point, and last where it yields:
   * the first is who goes on if nothing is to be interrupted.
   *
   * @return whether the caller could go on
   */
  private boolean gather(@Nullable Actor me, boolean isYielding) {
    candidates.clear();
    boolean meToo = me != null && !me.isDone && me.wait == null && !me.isIdle;
    int size = roster.actors().size();
    int after = me == null || !isYielding ? 0 : Math.min(me.id + 1, size);
    addReady(after, size, me);
    addReady(0, after, me);
    if (meToo) {
      candidates.add(isYielding ? candidates.size() : 0, me);
    }
    return meToo;
  }

  private void addReady(int from, int to, @Nullable Actor but) {
    for (int i = from; i < to; i++) {
      var actor = roster.actors().get(i);
      if (actor != but && roster.canRun(actor)) {
        candidates.add(actor);
      }
    }
  }

  /** Nothing changes any more, and some only wait for a change: each may look again some times, in turn. */
  private @Nullable Actor anIdleOne() {
    if (roster.isScenarioOver()) {
      return null; // those that are left have no work any more
    }
    if (roster.movements() != movementsAtIdle) {
      movementsAtIdle = roster.movements();
      idleLooks = 0;
    }
    var actors = roster.actors();
    int from = last == null ? 0 : last.id + 1;
    for (int i = 0; i < actors.size(); i++) {
      var actor = actors.get((from + i) % actors.size());
      if (actor.isReady && actor.isIdle && !actor.isDone) {
        return ++idleLooks <= MOST_IDLE_LOOKS || isEndless(null) ? taken(actor) : null;
      }
    }
    return null;
  }

  private int signature(@Nullable Actor me) {
    int hash = me == null ? 7 : 31 * me.id + me.site;
    for (var actor : candidates) {
      hash = 31 * hash + actor.id;
    }
    return hash;
  }

  /** The schedule ends here, for this reason; with null it may go on. */
  void fail(@Nullable Failure why) {
    failure = why;
  }

  /** Why the schedule ends here; null if it does not. */
  @Nullable
  Failure failure() {
    return failure;
  }

  /** Who was going round when the schedule turned out to be endless; null if all only wait for a change. */
  @Nullable
  Actor endless() {
    return endless;
  }

  int preemptions() {
    return preemptions;
  }

  int steps() {
    return steps;
  }

  /** Whether the bound on preemptions kept a schedule from being tried. */
  boolean wasCut() {
    return wasCut;
  }

  /** Whether it became too long for choices, so that others were not tried. */
  boolean wasShortened() {
    return wasShortened;
  }
}
