package kata.schedule.run;

import java.util.BitSet;

/**
 * The places in the code that have been seen to touch what another actor touches, too, and one of them changes it.
 * Only there the order of steps can matter, so only there schedules branch. It grows while schedules are explored;
 * what was explored with fewer places is then explored again.
 */
public final class Shared {
  private final boolean isAll;
  private final BitSet sites = new BitSet();
  private int size;

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
    return isAll || sites.get(site);
  }

  void add(BitSet more) {
    sites.or(more);
    size = sites.cardinality();
  }

  /** How many places are known. */
  public int size() {
    return size;
  }
}
