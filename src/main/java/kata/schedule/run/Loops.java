package kata.schedule.run;

import java.util.Arrays;

/**
 * The loops that an actor goes round in, and what it has seen in each since it last went back.
 *
 * <p>Not thread-safe: belongs to one actor.
 */
final class Loops {
  private static final int NOTHING = 0;
  private static final int CHANGED = 1;

  private int[] sites = new int[4];
  /** A hash of what was seen in the round that goes on. */
  private int[] now = new int[4];
  /** The hash of the round before. */
  private int[] before = new int[4];
  private int size;

  void sees(int place, int hash) {
    for (int i = 0; i < size; i++) {
      if (now[i] != CHANGED) {
        now[i] = mixed(now[i], place, hash);
      }
    }
  }

  private static int mixed(int seen, int place, int hash) {
    int mixed = 31 * (31 * seen + place) + hash;
    return mixed == NOTHING || mixed == CHANGED ? 2 : mixed;
  }

  void changed() {
    Arrays.fill(now, 0, size, CHANGED);
  }

  /** A loop goes back; whether it has seen something, the very same as in the round before, and changed nothing. */
  boolean isSameAgain(int site) {
    int loop = indexOf(site);
    boolean isSame = now[loop] != NOTHING && now[loop] != CHANGED && now[loop] == before[loop];
    before[loop] = now[loop];
    now[loop] = NOTHING;
    return isSame;
  }

  private int indexOf(int site) {
    for (int i = 0; i < size; i++) {
      if (sites[i] == site) {
        return i;
      }
    }
    if (size == sites.length) {
      sites = Arrays.copyOf(sites, size * 2);
      now = Arrays.copyOf(now, size * 2);
      before = Arrays.copyOf(before, size * 2);
    }
    sites[size] = site;
    now[size] = NOTHING;
    before[size] = NOTHING;
    return size++;
  }
}
