package kata.coach;

/** Says to JUnit that an answer is not green; the outcome is for the page. */
final class AnswerFailure extends AssertionError {
  private static final long serialVersionUID = 1;

  private final transient Outcome outcome;

  AnswerFailure(Outcome outcome) {
    super(outcome.firstFailure().sentence());
    this.outcome = outcome;
    setStackTrace(new StackTraceElement[0]); // no line of the kata's own is of use to a student
  }

  Outcome outcome() {
    return outcome;
  }
}
