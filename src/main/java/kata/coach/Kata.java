package kata.coach;

import java.util.Locale;

/** The coach as a student calls it. */
public final class Kata {
  private static final boolean IS_WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

  private Kata() {}

  /** A command to type: {@code ./kata test ch10/ex20}, on Windows without the first two characters. */
  public static String command(String... words) {
    return (IS_WINDOWS ? "kata " : "./kata ") + String.join(" ", words);
  }
}
