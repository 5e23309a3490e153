package ch50_cpu.ex10_sync_math;

import static kata.testing.EndAssertions.errorOf;
import static kata.testing.MathAssertions.after;
import static kata.testing.MathAssertions.assertError;
import static kata.testing.MathAssertions.assertResults;
import static kata.testing.MathAssertions.numbersTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kata.math.MathRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SyncMathTest {
  private final MathRoom room = MathRoom.open(100);
  private final SyncMath math = new SyncMath(room.rounds());

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void adds_one_to_the_number_in_every_round() {
    assertResult(7.0, math.doMathOnce(7.0), 107.0);
  }

  @Test
  void does_as_many_rounds_as_it_was_told() {
    for (int count : List.of(0, 1, 2, 200_000)) {
      try (var other = MathRoom.open(count)) {
        double result = new SyncMath(other.rounds()).doMathOnce(7.0);
        assertThat(other.roundsDone())
            .withFailMessage("%d of %d rounds were done with rounds.next(…), and the result is %s.",
                other.roundsDone(), count, result)
            .isEqualTo(count);
      }
    }
  }

  @Test
  void hands_the_result_of_each_round_to_the_next() {
    try (var other = MathRoom.open(4, x -> 2 * x + 1)) {
      double result = new SyncMath(other.rounds()).doMathOnce(3.1);
      assertThat(result)
          .withFailMessage(
              "Four rounds of x -> 2 * x + 1, begun with 3.1, made %s. Expected: 7.2, 15.4, 31.8, 64.6.",
              result)
          .isEqualTo(64.6);
    }
  }

  @Test
  void returns_the_results_in_the_order_of_the_numbers() {
    var numbers = List.of(5.0, 1.0, 4.0, 2.0, 3.0);
    assertResults(math.doMath(numbers), numbers, after(100, numbers));
  }

  @Test
  void takes_no_number_a_number_twice_or_200_numbers() {
    for (var numbers : List.of(List.<Double>of(), List.of(7.0, 7.0, 8.0), numbersTo(200))) {
      assertResults(math.doMath(numbers), numbers, after(100, numbers));
    }
  }

  @Test
  void computes_every_number_it_is_given_also_one_that_it_has_seen() {
    var first = math.doMath(List.of(7.0, 8.0));
    math.doMath(List.of(7.0, 7.0));
    assertResults(first, List.of(7.0, 8.0), List.of(107.0, 108.0)); // no later call changes it
    assertThat(room.roundsDone())
        .withFailMessage("For 4 numbers of 100 rounds, %d rounds were done. Expected: 400.",
            room.roundsDone())
        .isEqualTo(400);
  }

  @Test
  void computes_in_the_calling_thread_alone() {
    room.holdUntil(2); // a second thread, should there be one, has the time to come
    math.doMath(numbersTo(20));
    math.doMathOnce(7.0);
    assertThat(room.threads())
        .withFailMessage(
            () -> "Threads that computed: " + room.threads().stream().map(Thread::getName).toList()
                + ". Expected: the calling thread alone.")
        .isEqualTo(Set.of(Thread.currentThread()));
  }

  @Test
  void throws_what_a_round_throws_and_computes_nothing_after_it() {
    room.fail(7.0);
    var error = errorOf(() -> math.doMath(List.of(1000.0, 7.0, 2000.0)));
    assertError("a round of 7.0 had failed", error, "cannot compute with 7.0");
    assertThat(room.entered())
        .withFailMessage("The second of three numbers failed at once, and %d rounds were begun."
            + " Expected: 101, the first one's and the one that failed.", room.entered())
        .isEqualTo(101);
  }

  private static void assertResult(double number, double found, double expected) {
    assertThat(found)
        .withFailMessage("100 rounds with %s made %s. Expected: %s.", number, found, expected)
        .isEqualTo(expected);
  }
}
