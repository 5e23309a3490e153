package kata.coach;

/**
 * Colours for the terminal, or none.
 *
 * @param on whether there are colours
 */
record Paint(boolean on) {

  /**
   * Colours where the build saw a terminal, none otherwise. Whoever sets {@code NO_COLOR} (https://no-color.org) or
   * {@code CI} wants none.
   */
  static Paint fromEnvironment() {
    boolean refused = System.getenv("NO_COLOR") != null || System.getenv("CI") != null;
    return new Paint(Boolean.getBoolean("kata.color") && !refused);
  }

  String green(String text) {
    return paint("32", text);
  }

  String red(String text) {
    return paint("31", text);
  }

  String bold(String text) {
    return paint("1", text);
  }

  String dim(String text) {
    return paint("2", text);
  }

  private String paint(String code, String text) {
    return on && !text.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
