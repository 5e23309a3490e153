package kata.schedule.run;

/** Decides, wherever several things may happen next, which one does. */
public interface Chooser {
  /**
   * Chooses.
   *
   * @param allowed how many may be chosen; the first of them is to go on without a switch
   * @param signature of the situation: the same whenever the same choices led here
   * @return from 0 to {@code allowed - 1}
   * @throws Diverged if the situation is not the one that the same choices led to before
   */
  int choose(int allowed, int signature) throws Diverged;

  /** Thrown when the same choices did not lead to the same situation: the code is not deterministic. */
  final class Diverged extends Exception {
    private static final long serialVersionUID = 1;
  }
}
