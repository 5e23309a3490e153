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
    check();
    while (!attempt.getAsBoolean()) {
      run.say(verb, on);
      await(run, verb, on, () -> mayTry.getAsBoolean() || me.isInterrupted());
      check();
    }
  }

  private static void await(Run run, String verb, Object on, BooleanSupplier mayTry) {
    if (mayTry.getAsBoolean()) {
      run.letOthersGo(); // it failed although it might have succeeded: others must move first
    } else {
      run.await(verb, on, mayTry);
    }
  }

  private static void check() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  /**
   * Waits with a time limit. No time passes: whether it runs out is one more thing that the schedule decides. If the
   * actor is chosen to go on while the attempt still fails, its time has run out.
   *
   * @return whether the attempt succeeded
   */
  static boolean timed(Run run, BooleanSupplier attempt) throws InterruptedException {
    check();
    if (attempt.getAsBoolean()) {
      return true;
    }
    run.letOthersGo();
    check();
    return attempt.getAsBoolean();
  }
}
