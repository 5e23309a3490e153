package ch50_cpu.ex40_fork_join;

import static kata.testing.EndAssertions.errorOf;
import static kata.testing.MathAssertions.after;
import static kata.testing.MathAssertions.assertError;
import static kata.testing.MathAssertions.assertResults;
import static kata.testing.MathAssertions.assertReturns;
import static kata.testing.MathAssertions.lateFirst;
import static kata.testing.MathAssertions.numbersTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import kata.gate.Call;
import kata.gate.Stillness;
import kata.math.MathRoom;
import kata.proof.Proofs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForkJoinMathTest {
  private final MathRoom room = MathRoom.open(50);
  private final ForkJoinPool pool = new ForkJoinPool(3);
  private final ForkJoinMath math = new ForkJoinMath(room.task(), pool);

  @AfterEach
  void close() {
    room.close();
    pool.shutdownNow();
  }

  @Test
  void returns_the_results_in_the_order_of_the_numbers() {
    var numbers = List.of(5.0, 1.0, 4.0, 2.0, 3.0);
    assertResults(lateFirst(room, numbers, () -> math.doMath(numbers)), numbers, after(50, numbers));
  }

  @Test
  void takes_no_number_one_two_three_or_200_numbers() {
    var first = results(numbersTo(2));
    for (var numbers : List.of(List.<Double>of(), numbersTo(1), List.of(7.0, 7.0), numbersTo(3),
        numbersTo(200))) {
      assertResults(lateFirst(room, numbers, () -> math.doMath(numbers)), numbers, after(50, numbers));
    }
    assertResults(first, numbersTo(2), List.of(51.0, 52.0)); // no later call changes it
  }

  @Test
  void does_every_round_of_every_number_once() {
    results(numbersTo(13));
    assertThat(room.roundsDone())
        .withFailMessage("13 numbers of 50 rounds: %d rounds were done. Expected: 650.", room.roundsDone())
        .isEqualTo(650);
  }

  @Test
  void computes_in_the_workers_of_the_pool_it_was_given() {
    results(numbersTo(20));
    long strangers = room.threads().stream().filter(thread -> !isOfPool(thread)).count();
    assertThat(strangers)
        .withFailMessage("%d threads computed that do not belong to the pool. Expected: 0.", strangers)
        .isZero();
  }

  @Test
  void keeps_all_workers_of_the_pool_busy_and_never_has_more() {
    numbersTo(12).forEach(room::hold);
    var call = Call.start(() -> math.doMath(numbersTo(12)));
    int inside = room.awaitEntered(4);
    int outside = pool.getQueuedSubmissionCount();
    room.releaseAll();
    assertReturns(call);
    assertThat(inside).withFailMessage("A pool of 3 workers computed %d of 12 numbers at once. Expected: 3.",
        inside).isEqualTo(3);
    assertThat(outside).withFailMessage("All workers were busy, and %d tasks waited that the caller itself"
        + " had handed in. Expected: it hands in one, and that forks the others.", outside).isZero();
    Proofs.add("all 3 workers of the pool computing at once, and never more");
  }

  @Test
  void computes_all_other_numbers_while_one_takes_long() {
    for (double late : List.of(1.0, 14.0, 50.0)) {
      int before = room.entered();
      room.hold(late).holdUntil(3); // nobody has done a number yet when the third one begins
      var call = Call.start(() -> math.doMath(numbersTo(50)));
      int begun = room.awaitEntered(before + 50) - before;
      room.releaseAll();
      assertReturns(call);
      assertThat(begun).withFailMessage("While %s took long, %d of 50 numbers were begun. Expected: all.",
          late, begun).isGreaterThanOrEqualTo(50);
    }
  }

  @Test
  void lets_the_caller_hear_of_an_error() {
    room.fail(7.0);
    for (var numbers : List.of(List.of(7.0, 1.0, 2.0), List.of(1.0, 7.0, 2.0), List.of(1.0, 2.0, 7.0))) {
      var error = errorOf(Call.start(() -> math.doMath(numbers)));
      assertError("the task had failed with 7.0", error, "cannot compute with 7.0");
    }
  }

  @Test
  void leaves_the_pool_open() {
    results(numbersTo(3));
    assertThat(pool.isShutdown()).withFailMessage("The pool is shut down. Expected: it is the caller's,"
        + " who may need it again.").isFalse();
  }

  @Test
  void does_its_work_when_the_caller_is_interrupted_and_keeps_the_flag() {
    numbersTo(3).forEach(room::hold);
    var flag = new boolean[1];
    var call = Call.start(() -> {
      var results = math.doMath(numbersTo(3));
      flag[0] = Thread.currentThread().isInterrupted();
      return results;
    });
    room.awaitEntered(3);
    call.interrupt();
    Stillness.await(call::isOver);
    room.releaseAll();
    assertReturns(call);
    assertThat(call.value()).withFailMessage("Interrupted, it returned %s.", call.value()).hasSize(3);
    assertThat(flag[0]).withFailMessage("The caller was interrupted, and its flag is gone.").isTrue();
  }

  @SuppressWarnings("ReferenceEquality") // it is the very pool that matters
  private boolean isOfPool(Thread thread) {
    return thread instanceof ForkJoinWorkerThread worker && worker.getPool() == pool;
  }

  private @Nullable List<Double> results(List<Double> numbers) {
    var call = Call.start(() -> math.doMath(numbers));
    assertReturns(call);
    return call.value();
  }
}
