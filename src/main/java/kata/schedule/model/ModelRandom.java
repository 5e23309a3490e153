package kata.schedule.model;

import java.util.Random;
import kata.schedule.run.Run;

/**
 * What woven code gets where it makes a {@link Random} without a seed: under the scheduler the numbers are the same in
 * every schedule. Public only for woven code.
 */
public class ModelRandom extends Random {
  private static final long serialVersionUID = 1;

  /** As the superclass's. */
  public ModelRandom() {
    super(Run.ofActor() == null ? System.nanoTime() : 1);
  }

  /** As the superclass's. */
  public ModelRandom(long seed) {
    super(seed);
  }
}
