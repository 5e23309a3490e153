package kata.schedule.run;

import java.util.Arrays;

/**
 * A depth-first search over choices: each run follows the path as far as it goes and takes the first alternative from
 * there on; {@link #advance()} turns to the next path.
 *
 * <p>Not thread-safe.
 */
public final class Path implements Chooser {
  private int[] chosen = new int[64];
  private int[] allowed = new int[64];
  private int[] signatures = new int[64];
  private int[] moments = new int[64];
  private int length;
  private int depth;

  @Override
  public int choose(int alternatives, int signature, int moment) throws Diverged {
    if (depth == length) {
      push(alternatives, signature, moment);
    } else if (signatures[depth] != signature || allowed[depth] != alternatives
        || moments[depth] != moment) {
      throw new Diverged();
    }
    return chosen[depth++];
  }

  private void push(int alternatives, int signature, int moment) {
    if (length == chosen.length) {
      chosen = Arrays.copyOf(chosen, length * 2);
      allowed = Arrays.copyOf(allowed, length * 2);
      signatures = Arrays.copyOf(signatures, length * 2);
      moments = Arrays.copyOf(moments, length * 2);
    }
    chosen[length] = 0;
    allowed[length] = alternatives;
    signatures[length] = signature;
    moments[length] = moment;
    length++;
  }

  /** Turns to the next path; false if there is none. */
  public boolean advance() {
    length = depth;
    while (length > 0 && chosen[length - 1] + 1 >= allowed[length - 1]) {
      length--;
    }
    depth = 0;
    if (length == 0) {
      return false;
    }
    chosen[length - 1]++;
    return true;
  }

  @Override
  public int[] choices() {
    int last = depth - 1;
    while (last >= 0 && chosen[last] == 0) {
      last--;
    }
    int[] choices = new int[last < 0 ? 0 : moments[last] + 1];
    for (int i = 0; i <= last; i++) {
      choices[moments[i]] = chosen[i];
    }
    return choices;
  }
}
