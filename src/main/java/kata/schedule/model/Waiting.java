package kata.schedule.model;

import java.util.function.BooleanSupplier;
import kata.schedule.run.Run;

/** How models wait. */
final class Waiting {
  private Waiting() {}

  /**
   * Waits until an attempt succeeds.
   *
   * @param attempt tries, and says whether it succeeded
   * @param mayTry whether another attempt makes sense; changes nothing
   */
  static void until(Run run, String verb, Object on, BooleanSupplier attempt, BooleanSupplier mayTry) {
    while (!attempt.getAsBoolean()) {
      run.say(verb, on);
      await(run, verb, on, mayTry);
    }
  }

  /** As {@link #until}, but an interrupt ends the wait. */
  static void interruptibly(Run run, String verb, Object on, BooleanSupplier attempt, BooleanSupplier mayTry)
      throws InterruptedException {
    var me = Thread.currentThread();
    check(run);
    while (!attempt.getAsBoolean()) {
      run.say(verb, on);
      await(run, verb, on, () -> mayTry.getAsBoolean() || me.isInterrupted());
      check(run);
    }
  }

  private static void await(Run run, String verb, Object on, BooleanSupplier mayTry) {
    if (mayTry.getAsBoolean()) {
      run.letOthersGo(); // it failed although it might have succeeded: others must move first
    } else {
      run.await(verb, on, mayTry);
    }
  }

  /** Ends a wait whose thread was interrupted, as the JDK does. */
  static void check(Run run) throws InterruptedException {
    if (Thread.interrupted()) {
      run.orderWithAll(); // what the one who interrupted did before is known now
      throw new InterruptedException();
    }
  }

  /**
   * Waits with a time limit. No time passes: whether it runs out is one more thing that the schedule decides. If the
   * actor is chosen to go on while the attempt still fails, its time has run out.
   *
   * @param nanos the limit; the scheduler's time of day is so much later when it has run out
   * @return whether the attempt succeeded
   */
  static boolean timed(Run run, long nanos, BooleanSupplier attempt) throws InterruptedException {
    check(run);
    if (attempt.getAsBoolean()) {
      return true;
    }
    run.foundTaken();
    run.letOthersGo();
    check(run);
    if (attempt.getAsBoolean()) {
      return true;
    }
    run.world().pass(nanos);
    return false;
  }
}
