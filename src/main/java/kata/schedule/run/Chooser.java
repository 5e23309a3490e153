package kata.schedule.run;

/** Decides, wherever several things may happen next, which one does. */
public interface Chooser {
  /**
   * Chooses.
   *
   * @param allowed how many may be chosen; the first of them costs nothing
   * @param signature of the situation: the same whenever the same choices led here
   * @param moment how many points, yields and choices came before, in all of this schedule
   * @return from 0 to {@code allowed - 1}
   * @throws Diverged if the situation is not the one that the same choices led to before
   */
  int choose(int allowed, int signature, int moment) throws Diverged;

  /**
   * What was chosen in the run that has just ended: for each moment, up to the last one where it matters, the number
   * of the choice; 0 where the first possibility was taken, or there was only one.
   */
  int[] choices();

  /** Thrown when the same choices did not lead to the same situation: the code is not deterministic. */
  final class Diverged extends Exception {
    private static final long serialVersionUID = 1;
  }
}
