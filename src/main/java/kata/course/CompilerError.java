package kata.course;

import java.util.List;

/**
 * What the compiler found wrong.
 *
 * @param file the file's name, without its folder
 * @param line counted from 1; 0 if the compiler named none
 * @param column counted from 1; 0 if the compiler named none
 * @param message the compiler's words, on one line
 * @param source the line itself, with blanks for its tabs; empty if it is not known
 */
public record CompilerError(String file, long line, long column, String message, String source) {

  /** {@code SyncScraper.java:31: ';' expected} */
  public String told() {
    return file + (line > 0 ? ":" + line : "") + ": " + message;
  }

  /** The line itself, and a caret below the place; empty if the line is not known. */
  public List<String> pointed() {
    if (source.isBlank()) {
      return List.of();
    }
    return column == 0 ? List.of(source) : List.of(source, " ".repeat((int) column - 1) + "^");
  }
}
