package kata.coach;

import java.util.ArrayList;
import java.util.List;

/** Breaks long lines between words, keeping the indentation of each. Rows of a table stay whole. */
public final class Wrap {
  private Wrap() {}

  /** The text in lines of at most this width. */
  public static List<String> lines(String text, int width) {
    return text.lines().flatMap(line -> wrap(line, width).stream()).toList();
  }

  private static List<String> wrap(String line, int width) {
    if (line.strip().contains("  ")) {
      return List.of(line);
    }
    var indent = " ".repeat(line.length() - line.stripLeading().length());
    var wrapped = new ArrayList<String>();
    var current = new StringBuilder(indent);
    for (var word : line.strip().split(" ", -1)) {
      if (!current.toString().isBlank() && current.length() + 1 + word.length() > width) {
        wrapped.add(current.toString());
        current = new StringBuilder(indent);
      }
      current.append(current.toString().isBlank() ? "" : " ").append(word);
    }
    wrapped.add(current.toString());
    return wrapped;
  }
}
