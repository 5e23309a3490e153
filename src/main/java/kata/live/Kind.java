package kata.live;

import java.time.Duration;
import java.util.Optional;

/** What an answer works on, which decides what it is given. */
public enum Kind {
  /** Pages of the local site. */
  PAGES(Duration.ofMillis(200)),
  /** Transfers between accounts. */
  TRANSFERS(Duration.ofMillis(100)),
  /** Numbers to compute with. */
  NUMBERS(Duration.ZERO);

  private final Duration delay;

  Kind(Duration delay) {
    this.delay = delay;
  }

  /**
   * How long one of its tasks waits in a run as in the article: a page 200 ms (there, about so long in the real web), the
   * verification of a transfer 100 ms.
   */
  public Duration delay() {
    return delay;
  }

  /** The kind of this class and how it is called; empty if it asks for something that no live run can give. */
  static Optional<Kind> of(Class<?> answer) {
    for (var kind : values()) {
      if (kind.shape(answer).isPresent()) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  Optional<Shape> shape(Class<?> answer) {
    return switch (this) {
      case PAGES ->
          Shape.of(answer, PageStage.PARTS.keySet(), PageStage.METHODS, PageStage.ARGUMENTS.keySet());
      case TRANSFERS -> TransferStage.shape(answer);
      case NUMBERS ->
          Shape.of(answer, NumberStage.PARTS.keySet(), NumberStage.METHODS, NumberStage.ARGUMENTS);
    };
  }

  /** Sets everything up for one run. To be closed after it. */
  Stage stage(Work work, Log log) {
    return switch (this) {
      case PAGES -> new PageStage(work, log);
      case TRANSFERS -> new TransferStage(work, log);
      case NUMBERS -> new NumberStage(work, log);
    };
  }
}
