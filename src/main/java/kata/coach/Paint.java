package kata.coach;

/**
 * Colours for the terminal, or none.
 *
 * @param on whether there are colours
 */
public record Paint(boolean on) {

  /**
   * Colours where the build saw a terminal, none otherwise. Whoever sets {@code NO_COLOR} (https://no-color.org) or
   * {@code CI} wants none.
   */
  static Paint fromEnvironment() {
    boolean refused = System.getenv("NO_COLOR") != null || System.getenv("CI") != null;
    return new Paint(Boolean.getBoolean("kata.color") && !refused);
  }

  /** Colours if this JVM talks to a terminal itself, under the same conditions. */
  public static Paint ofTerminal() {
    boolean refused = System.getenv("NO_COLOR") != null || System.getenv("CI") != null;
    return new Paint(isTerminal() && !refused && !"dumb".equals(System.getenv("TERM")));
  }

  /** Whether this JVM talks to a terminal itself. */
  @SuppressWarnings("SystemConsoleNull") // it may say null, and NullAway knows
  public static boolean isTerminal() {
    var console = System.console();
    return console != null && console.isTerminal();
  }

  /** Green, for what is right. */
  public String green(String text) {
    return paint("32", text);
  }

  /** Red, for what is wrong. */
  public String red(String text) {
    return paint("31", text);
  }

  /** Yellow, for what is under way. */
  public String yellow(String text) {
    return paint("33", text);
  }

  /** Bold, for heads. */
  public String bold(String text) {
    return paint("1", text);
  }

  /** Dim, for what one need not read. */
  public String dim(String text) {
    return paint("2", text);
  }

  private String paint(String code, String text) {
    return on && !text.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
