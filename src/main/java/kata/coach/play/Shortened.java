package kata.coach.play;

import java.util.List;

/** Long lists, cut in the middle. */
final class Shortened {
  private static final int FIRST = 20;
  private static final int LAST = 10;

  private Shortened() {}

  /** A list in brackets; of a long one the first and the last. */
  static String list(String name, List<String> all) {
    if (all.size() <= FIRST + LAST) {
      return name + all;
    }
    return name + "[" + String.join(", ", all.subList(0, FIRST)) + ", … " + (all.size() - FIRST - LAST)
        + " more …, "
        + String.join(", ", all.subList(all.size() - LAST, all.size())) + "]";
  }

  /** How many of so many rows are not shown; 0 if all are. */
  static int hidden(int rows) {
    return Math.max(0, rows - FIRST - LAST);
  }

  /** Whether this row, from 0 on, is shown. */
  static boolean isShown(int row, int rows) {
    return hidden(rows) == 0 || row < FIRST || row >= rows - LAST;
  }

  /** Whether this is the first row that is not shown. */
  static boolean isGap(int row, int rows) {
    return hidden(rows) > 0 && row == FIRST;
  }
}
