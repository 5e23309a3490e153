package kata.course;

/** Verdicts in a sentence each. */
final class Sentences {
  /** What the JVM ends with when it is told to end on the first {@link OutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  private Sentences() {}

  static String of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Passed passed -> "All " + passed.tests() + " tests pass.";
      case Verdict.Failed failed -> failed.failures().getFirst().sentence();
      case Verdict.Hung hung -> hung.failures().getFirst().sentence();
      case Verdict.NotWritten stub -> "Not written yet. " + stub.firstStep();
      case Verdict.Missing missing -> "There is no file " + missing.file().getFileName() + ".";
      case Verdict.Refused refused -> refused.why();
      case Verdict.Died died -> died(died);
      case Verdict.NotCompiled broken -> notCompiled(broken);
    };
  }

  private static String notCompiled(Verdict.NotCompiled broken) {
    var error = broken.errors().getFirst().told();
    return broken.test()
        ? "Your class no longer fits its test: keep the names, parameters and results of the stub. " + error
        : "It does not compile: " + error;
  }

  private static String died(Verdict.Died died) {
    var when = died.test().isEmpty() ? "" : " during the test \"" + died.test().replace('_', ' ') + "\"";
    if (died.exitCode() == OUT_OF_MEMORY && died.output().contains("OutOfMemoryError")) {
      return "It used up its memory" + when + " (" + Worker.HEAP_MEGABYTES
          + " MB): does something grow for ever?";
    }
    return "It ended the whole JVM with exit code " + died.exitCode() + when
        + ": an answer must return or throw, never call System.exit or halt.";
  }
}
