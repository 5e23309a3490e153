package kata.coach;

/** The user asked for something that is not there; the message is a sentence with the remedy. */
final class UsageError extends AssertionError {
  private static final long serialVersionUID = 1;

  UsageError(String sentence) {
    super(sentence);
    setStackTrace(new StackTraceElement[0]);
  }
}
