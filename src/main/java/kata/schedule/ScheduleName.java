package kata.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The short name of a schedule: after how many decisions for the first possibility another one was taken, and which.
 * {@code 3b2c}: three times the first, then the second (b), two more times the first, then the third (c). Names mean
 * nothing without the scenario and the code that they came from.
 */
final class ScheduleName {
  private static final Pattern PART = Pattern.compile("(\\d*)([a-z])");
  /** As simple as can be: a pattern with a group that repeats would need a deep stack for a long name. */
  private static final Pattern NAME = Pattern.compile("0|[0-9a-z]*[a-z]");

  private ScheduleName() {}

  static String of(List<Integer> choices) {
    var name = new StringBuilder();
    int first = 0;
    for (int choice : choices) {
      if (choice == 0) {
        first++;
        continue;
      }
      name.append(first == 0 ? "" : Integer.toString(first)).append((char) ('a' + choice));
      first = 0;
    }
    return name.isEmpty() ? "0" : name.toString();
  }

  /**
   * The choices behind a name.
   *
   * @throws IllegalArgumentException if it is not a schedule's name; the message says so
   */
  static List<Integer> choices(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no schedule's name. A name looks like 3b2c; copy it from the red test.");
    }
    List<Integer> choices = new ArrayList<>();
    var parts = PART.matcher(name);
    while (parts.find()) {
      int first = parts.group(1).isEmpty() ? 0 : Integer.parseInt(parts.group(1));
      for (int i = 0; i < first; i++) {
        choices.add(0);
      }
      choices.add(parts.group(2).charAt(0) - 'a');
    }
    return List.copyOf(choices);
  }
}
