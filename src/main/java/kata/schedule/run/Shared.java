package kata.schedule.run;

import java.util.BitSet;

/**
 * The places in the code that have been seen to touch what another actor touches, too, and one of them changes it.
 * Only there the order of steps can matter, so only there schedules branch. While schedules are explored, more are
 * found; what was explored without them is then explored again.
 *
 * <p>Not thread-safe.
 */
public final class Shared {
  private final boolean isAll;
  private final BitSet known = new BitSet();
  private final BitSet found = new BitSet();

  private Shared(boolean isAll) {
    this.isAll = isAll;
  }

  /** No place so far. */
  public static Shared none() {
    return new Shared(false);
  }

  /** Every place: every schedule is a schedule of its own, whether or not it can be told from another. */
  public static Shared all() {
    return new Shared(true);
  }

  boolean isAll() {
    return isAll;
  }

  boolean has(int site) {
    return isAll || known.get(site);
  }

  void add(BitSet more) {
    found.or(more);
  }

  /** Takes in what was found; whether that was something new. */
  public boolean grow() {
    int before = known.cardinality();
    known.or(found);
    return known.cardinality() > before;
  }
}
