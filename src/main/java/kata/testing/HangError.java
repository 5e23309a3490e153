package kata.testing;

/** A test that would never have ended. The message says who waits where, or which loop runs on. */
public final class HangError extends AssertionError {
  private static final long serialVersionUID = 1;

  HangError(String message) {
    super(message);
  }
}
