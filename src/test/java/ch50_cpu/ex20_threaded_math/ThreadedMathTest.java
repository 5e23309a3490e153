package ch50_cpu.ex20_threaded_math;

import static kata.testing.EndAssertions.assertInterrupted;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.MathAssertions.after;
import static kata.testing.MathAssertions.assertEnded;
import static kata.testing.MathAssertions.assertError;
import static kata.testing.MathAssertions.assertResults;
import static kata.testing.MathAssertions.assertReturns;
import static kata.testing.MathAssertions.lateFirst;
import static kata.testing.MathAssertions.numbersTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kata.gate.Call;
import kata.math.MathRoom;
import kata.proof.Proofs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadedMathTest {
  private final MathRoom room = MathRoom.open(50);
  private final ThreadedMath math = new ThreadedMath(room.task(), 3);

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void returns_the_results_in_the_order_of_the_numbers() throws Exception {
    assertResults(math.doMath(List.of(7.0)), List.of(7.0), List.of(57.0));
    var numbers = List.of(5.0, 1.0, 4.0, 2.0, 3.0);
    assertResults(lateFirst(room, numbers, () -> math.doMath(numbers)), numbers, after(50, numbers));
  }

  @Test
  void takes_no_number_a_number_twice_or_200_numbers() throws Exception {
    assertResults(math.doMath(List.of()), List.of(), List.of());
    var first = math.doMath(List.of(7.0, 7.0));
    assertResults(lateFirst(room, numbersTo(200), () -> math.doMath(numbersTo(200))), numbersTo(200),
        after(50, numbersTo(200)));
    assertResults(first, List.of(7.0, 7.0), List.of(57.0, 57.0)); // no later call changes it
  }

  @Test
  void does_every_round_of_every_number_once() throws Exception {
    math.doMath(numbersTo(12));
    assertThat(room.roundsDone())
        .withFailMessage("12 numbers of 50 rounds: %d rounds were done. Expected: 600.", room.roundsDone())
        .isEqualTo(600);
  }

  @Test
  void computes_as_many_numbers_at_once_as_it_has_workers_and_never_more() throws Exception {
    int withThree = mostInside(math, 4);
    int many = Runtime.getRuntime().availableProcessors() + 3; // more than this JVM has cores
    int withMany = mostInside(new ThreadedMath(room.task(), many), many + 1);
    assertThat(List.of(withThree, withMany))
        .withFailMessage(
            "With 3 workers %d of 12 numbers were computed at once, and then, with %d workers, %d. Expected: 3 and %2$d.",
            withThree, many, withMany)
        .isEqualTo(List.of(3, many));
    Proofs.add(
        "with 3 workers 3 numbers computed at once, with " + many + " workers " + many + ", and never more");
  }

  @Test
  void computes_all_numbers_in_the_same_few_platform_threads() throws Exception {
    room.holdUntil(4);
    math.doMath(numbersTo(12));
    long threads = room.threads().stream().filter(thread -> !thread.isVirtual()).count();
    assertThat(List.of(threads, (long) room.threads().size()))
        .withFailMessage(
            "%d threads computed 12 numbers, %d of them platform threads. Expected: 3, all of them.",
            room.threads().size(), threads)
        .isEqualTo(List.of(3L, 3L));
  }

  @Test
  void has_a_worker_for_each_core_unless_told_otherwise() throws Exception {
    int cores = Runtime.getRuntime().availableProcessors();
    int most = mostInside(ThreadedMath.onAllCores(room.task()), cores + 1);
    assertThat(most)
        .withFailMessage("onAllCores() computed %d numbers at once. This JVM may use %d cores.", most, cores)
        .isEqualTo(cores);
  }

  @Test
  void computes_all_other_numbers_while_one_takes_long() {
    room.holdFirst();
    var call = Call.start(() -> math.doMath(numbersTo(50))); // more than four for each worker
    int begun = room.awaitEntered(50);
    room.releaseAll();
    assertReturns(call);
    assertThat(begun)
        .withFailMessage("While one number took long, %d of 50 numbers were begun. Expected: all.",
            begun)
        .isEqualTo(50);
  }

  @Test
  void lets_the_caller_hear_of_an_error() {
    room.fail(7.0);
    assertError("the task had failed with 7.0", errorOf(() -> math.doMath(numbersTo(12))),
        "cannot compute with 7.0");
  }

  @Test
  void ends_its_threads_when_all_is_done() throws Exception {
    room.holdUntil(3);
    math.doMath(numbersTo(12));
    assertEnded("all was done", room.threads(), Thread.currentThread());
  }

  @Test
  void ends_its_threads_when_a_number_fails() {
    room.holdUntil(3).fail(7.0);
    errorOf(() -> math.doMath(numbersTo(12)));
    assertEnded("a number had failed", room.threads(), Thread.currentThread());
  }

  @Test
  void gives_all_numbers_up_when_it_is_interrupted() {
    numbersTo(12).forEach(room::hold);
    var call = Call.start(() -> math.doMath(numbersTo(12)));
    room.awaitEntered(4); // a fourth one never comes
    call.interrupt();
    assertInterrupted(call);
    assertEnded("doMath() had been interrupted", room.threads(), call.thread());
  }

  private int mostInside(ThreadedMath math, int tooMany) throws InterruptedException {
    room.holdUntil(tooMany);
    math.doMath(numbersTo(Math.max(12, tooMany)));
    return room.mostInside();
  }
}
