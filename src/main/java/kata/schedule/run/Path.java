package kata.schedule.run;

import java.util.Arrays;
import java.util.List;

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
  private int length;
  private int depth;

  /** The path that begins with these choices, and takes the first alternative from there on. */
  public static Path of(List<Integer> choices) {
    var path = new Path();
    for (int choice : choices) {
      path.push(choice, choice + 1, 0);
    }
    path.length = choices.size();
    return path;
  }

  @Override
  public int choose(int alternatives, int signature) throws Diverged {
    if (depth == length) {
      push(0, alternatives, signature);
      depth++;
      return 0;
    }
    if (signatures[depth] == 0) { // given from outside: taken as it comes
      signatures[depth] = signature;
      allowed[depth] = alternatives;
    }
    if (signatures[depth] != signature || chosen[depth] >= alternatives) {
      throw new Diverged();
    }
    return chosen[depth++];
  }

  private void push(int choice, int alternatives, int signature) {
    if (length == chosen.length) {
      chosen = Arrays.copyOf(chosen, length * 2);
      allowed = Arrays.copyOf(allowed, length * 2);
      signatures = Arrays.copyOf(signatures, length * 2);
    }
    chosen[length] = choice;
    allowed[length] = alternatives;
    signatures[length] = signature;
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

  /** The choices of the run that has just ended. */
  public List<Integer> choices() {
    return Arrays.stream(chosen, 0, depth).boxed().toList();
  }
}
