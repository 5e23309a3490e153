package ch50_cpu.ex30_global_lock;

import static kata.testing.EndAssertions.assertInterrupted;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.MathAssertions.after;
import static kata.testing.MathAssertions.assertEnded;
import static kata.testing.MathAssertions.assertError;
import static kata.testing.MathAssertions.assertResults;
import static kata.testing.MathAssertions.assertReturns;
import static kata.testing.MathAssertions.numbersTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kata.collection.Overlaps;
import kata.gate.Call;
import kata.gate.Stillness;
import kata.math.CountedLock;
import kata.math.MathRoom;
import kata.proof.Proofs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GlobalLockMathTest {
  private static final int ROUNDS = 20;

  /** Whoever does its first round gets the lock again only when all others are done. */
  private static final double LATE = 5.5;

  private final CountedLock gil = new CountedLock();
  private final AtomicInteger without = new AtomicInteger();
  private final MathRoom room = MathRoom.open(ROUNDS, this::round);
  private final GlobalLockMath math = new GlobalLockMath(room.rounds(), gil, 3);

  private double round(double x) {
    without.addAndGet(gil.isHeldByCurrentThread() ? 0 : 1);
    if (x == LATE) {
      gil.keepOut();
    }
    return x + 1;
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void returns_the_results_in_the_order_of_the_numbers() {
    var early = List.of(7.0, 7.0, 5.0, 9.0);
    var first = results(early);
    for (var numbers : List.of(List.<Double>of(), List.of(7.0), numbersTo(100),
        List.of(LATE, 1.0, 4.0, 2.0))) {
      assertResults(results(numbers), numbers, after(ROUNDS, numbers));
    }
    assertResults(first, early, after(ROUNDS, early)); // no later call changes it
  }

  @Test
  void does_every_round_of_every_number_once() {
    results(numbersTo(12));
    assertThat(room.roundsDone())
        .withFailMessage("12 numbers of 20 rounds: %d rounds were done. Expected: 240.", room.roundsDone())
        .isEqualTo(240);
  }

  @Test
  void takes_the_lock_for_every_round_and_gives_it_back_after_it() {
    room.holdUntil(2);
    results(numbersTo(12));
    assertThat(without.get()).withFailMessage("%d of 240 rounds were done by a thread that did not hold"
        + " the lock. Expected: 0.", without.get()).isZero();
    assertThat(gil.timesTaken()).withFailMessage("For 12 numbers of 20 rounds the lock was taken %d times."
        + " Expected: 240, once for each round.", gil.timesTaken()).isEqualTo(240);
  }

  @Test
  void has_one_worker_inside_while_all_others_wait_at_the_lock() {
    for (int workers : List.of(3, 4)) {
      numbersTo(12).forEach(room::hold);
      var some = new GlobalLockMath(room.rounds(), gil, workers);
      var call = Call.start(() -> some.doMath(numbersTo(12)));
      var most = new AtomicInteger();
      Stillness.await( // one too many never comes
          () -> call.isOver() || most.accumulateAndGet(gil.getQueueLength(), Math::max) >= workers);
      int waiting = most.get();
      int inside = room.mostInside();
      room.releaseAll();
      errorOf(call);
      assertThat(List.of(inside, waiting)).withFailMessage("%d workers: %d inside a round at once, %d waiting"
          + " at the lock. Expected: 1 and %d.", workers, inside, waiting, workers - 1)
          .isEqualTo(List.of(1, workers - 1));
    }
    Proofs.add("of 3 workers 1 inside a round, while 2 wait at the lock");
  }

  @Test
  void never_has_two_inside_also_when_another_program_part_uses_the_lock() {
    room.holdUntil(2);
    var other = new GlobalLockMath(room.rounds(), gil, 2);
    var calls =
        List.of(Call.start(() -> math.doMath(numbersTo(4))), Call.start(() -> other.doMath(numbersTo(4))));
    calls.forEach(call -> assertReturns(call));
    assertThat(room.mostInside())
        .withFailMessage("%d threads were inside a round at once. Expected: 1.", room.mostInside())
        .isEqualTo(1);
  }

  @Test
  void gives_the_lock_back_when_a_round_fails() {
    room.fail(7.0);
    var error = errorOf(Call.start(() -> math.doMath(List.of(7.0, 100.0, 200.0))));
    assertError("a round of 7.0 had failed", error, "cannot compute with 7.0");
    assertThat(Stillness.await(() -> !gil.isLocked()))
        .withFailMessage("A round had failed, and the lock was never given back: %s.", gil)
        .isTrue();
  }

  @Test
  void ends_its_threads_when_all_is_done_or_a_round_fails() {
    results(numbersTo(12));
    assertEnded("all was done", room.threads(), Thread.currentThread());
    room.fail(7.0);
    errorOf(Call.start(() -> math.doMath(numbersTo(12))));
    assertEnded("a round had failed", room.threads(), Thread.currentThread());
  }

  @Test
  void begins_nothing_new_when_it_is_interrupted() {
    numbersTo(12).forEach(room::hold);
    var call = Call.start(() -> math.doMath(numbersTo(12)));
    Stillness.await(() -> call.isOver() || (room.entered() > 0 && gil.getQueueLength() == 2));
    call.interrupt();
    assertInterrupted(call);
    assertEnded("doMath() had been interrupted", room.threads(), call.thread());
    int more = room.roundsDone();
    assertThat(more).withFailMessage("Interrupted in its first rounds, it did %d more.", more).isZero();
  }

  private @Nullable List<Double> results(List<Double> numbers) {
    var call = Call.start(() -> math.doMath(numbers));
    return Overlaps.watched(() -> {
      Stillness.await(call::isOver); // it is not, if somebody is kept out, and then all others are done
      gil.letIn();
      assertReturns(call);
      return call.value();
    });
  }
}
