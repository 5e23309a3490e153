package kata.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoundsTest {
  @Test
  void two_million_rounds_make_of_one_what_the_article_says() {
    assertThat(MathTask.of(Rounds.of(Rounds.ARTICLE)).doMathOnce(1.0)).isEqualTo(2_000_001.0);
  }

  @Test
  void every_round_adds_exactly_one_up_to_the_articles_last_result() {
    var rounds = Rounds.of(1);
    var wrong =
        IntStream.rangeClosed(1, 20 + Rounds.ARTICLE - 1).filter(n -> rounds.next(n) != n + 1.0).toArray();
    assertThat(wrong).isEmpty();
  }

  @Test
  void who_is_interrupted_stops_in_the_middle() {
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> MathTask.of(Rounds.of(Rounds.ARTICLE)).doMathOnce(1.0))
          .isInstanceOf(CancellationException.class);
    } finally {
      Thread.interrupted();
    }
  }
}
