package kata.live;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kata.pokedex.Pokedex;

/** What an answer works on, which decides what it is given. */
public enum Kind {
  /** Mirrors of the local site, all of them asked for one page. */
  MIRRORS(Duration.ofMillis(200), 3, 20),
  /** Pages of the local site. */
  PAGES(Duration.ofMillis(200), Work.ARTICLE_N, Pokedex.SIZE),
  /** Transfers between accounts. */
  TRANSFERS(Duration.ofMillis(100), Work.ARTICLE_N, 1_000),
  /** Numbers to compute with. */
  NUMBERS(Duration.ZERO, Work.ARTICLE_N, 1_000);

  private final Duration delay;
  private final int usual;
  private final int most;

  Kind(Duration delay, int usual, int most) {
    this.delay = delay;
    this.usual = usual;
    this.most = most;
  }

  /** How many of them there are in the article's programs. */
  public int usual() {
    return usual;
  }

  /** More of them than this make no run that one could watch. */
  public int most() {
    return most;
  }

  /** What they are called: pages, mirrors, transfers, numbers. */
  public String noun() {
    return name().toLowerCase(Locale.ROOT);
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
      case MIRRORS ->
          Shape.of(answer, List.of(PageStage.MIRRORS), PageStage.METHODS, List.of("int"));
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
      case MIRRORS, PAGES -> new PageStage(work, log);
      case TRANSFERS -> new TransferStage(work, log);
      case NUMBERS -> new NumberStage(work, log);
    };
  }
}
