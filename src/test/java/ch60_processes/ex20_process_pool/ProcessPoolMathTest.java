package ch60_processes.ex20_process_pool;

import static kata.testing.MathAssertions.assertResults;
import static kata.testing.MathAssertions.numbersTo;
import static kata.testing.ProcessAssertions.assertIOException;
import static kata.testing.ProcessAssertions.assertInterrupted;
import static kata.testing.ProcessAssertions.assertNoneLeft;
import static kata.testing.ProcessAssertions.assertProcesses;
import static kata.testing.ProcessAssertions.ended;
import static kata.testing.ProcessAssertions.lateFirst;
import static kata.testing.ProcessAssertions.resultOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kata.gate.Call;
import kata.process.Fate;
import kata.process.Workshop;
import kata.proof.Proofs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessPoolMathTest {
  private final Workshop workshop = Workshop.open();
  private final ProcessPoolMath math = new ProcessPoolMath(workshop.command(), 3);

  @AfterEach
  void close() {
    workshop.close();
  }

  private Call<List<Double>> start(List<Double> numbers) {
    return Call.start(() -> math.doMath(numbers));
  }

  @Test
  void returns_the_answers_in_the_order_of_the_numbers() {
    var numbers = List.of(5.0, 1.0 / 3, 4.0, 2.0, 4.0);
    var first = lateFirst(workshop, numbers, () -> math.doMath(numbers));
    assertResults(resultOf(workshop, start(List.of(7.0))), List.of(7.0), Workshop.results(List.of(7.0)));
    assertResults(first, numbers, Workshop.results(numbers)); // no later call changes it
  }

  @Test
  void takes_no_number() {
    assertResults(resultOf(workshop, start(List.of())), List.of(), List.of());
    assertNoneLeft(workshop, "there was nothing to do");
  }

  @Test
  void computes_as_many_numbers_at_once_as_it_has_workers_and_never_more() {
    for (int workers : List.of(3, 2)) {
      int before = workshop.asked();
      var some = new ProcessPoolMath(workshop.command(), workers);
      numbersTo(9).forEach(workshop::hold);
      var call = Call.start(() -> some.doMath(numbersTo(9)));
      workshop.await(() -> call.isOver() || workshop.asked() > before + workers);
      int atOnce = workshop.asked() - before;
      workshop.releaseAll();
      ended(workshop, call);
      assertThat(atOnce).withFailMessage("%d workers: %d of 9 numbers were being computed at once."
          + " Expected: %d.", workers, atOnce, workers).isEqualTo(workers);
    }
    Proofs.add("with 3 workers 3 numbers computed at once, and never more");
  }

  @Test
  void has_all_numbers_computed_by_the_same_few_processes() {
    numbersTo(9).forEach(workshop::hold);
    var call = start(numbersTo(9));
    workshop.await(() -> call.isOver() || workshop.asked() > 3); // each has one, and all that were started are there
    workshop.releaseAll();
    resultOf(workshop, call);
    assertThat(workshop.asked())
        .withFailMessage("Workers were asked %d numbers. Expected: 9.", workshop.asked())
        .isEqualTo(9);
    assertProcesses(workshop, 9, 3);
  }

  @Test
  void has_all_other_numbers_computed_while_one_takes_long() {
    workshop.holdFirst();
    var call = start(numbersTo(9));
    workshop.await(() -> call.isOver() || workshop.asked() == 9);
    int asked = workshop.asked();
    workshop.releaseAll();
    ended(workshop, call);
    assertThat(asked)
        .withFailMessage("While one number took long, %d of 9 were begun. Expected: all.", asked)
        .isEqualTo(9);
  }

  @Test
  void takes_answers_from_workers_that_complain_on_their_error_streams() {
    numbersTo(3).forEach(number -> workshop.let(number, Fate.COMPLAIN));
    assertThat(resultOf(workshop, start(numbersTo(3)))).hasSize(3);
  }

  @Test
  void throws_an_IOException_with_the_reason_when_a_worker_refuses_a_number() {
    workshop.let(2.0, Fate.REFUSE);
    assertIOException(workshop, start(numbersTo(5)), "a worker had refused the number 2.0",
        "the workshop says no");
    assertNoneLeft(workshop, "a worker had refused a number");
  }

  @Test
  void takes_no_half_reply_and_no_garbage_for_an_answer() {
    workshop.let(2.0, Fate.DIE_IN_THE_REPLY).let(7.0, Fate.WRITE_GARBAGE);
    assertIOException(workshop, start(numbersTo(3)), "a worker had written half a reply, \"answer 1\"", "");
    assertIOException(workshop, start(List.of(7.0)), "a worker had written \"Segmentation fault\"", "");
  }

  @Test
  void throws_an_IOException_with_the_exit_code_when_a_worker_dies_and_ends_all_others() {
    workshop.hold(1.0).let(2.0, Fate.DIE_LATER);
    var call = start(numbersTo(5));
    workshop.await(call::isOver); // its output has ended, and now it is waited for
    workshop.letThemEnd();
    assertIOException(workshop, call, "a worker had died with exit code 42", "42");
    assertNoneLeft(workshop, "a worker had died");
  }

  @Test
  void leaves_no_process_behind_when_all_is_well() {
    resultOf(workshop, start(numbersTo(5)));
    assertNoneLeft(workshop, "all was computed");
  }

  @Test
  void hears_an_interrupt_while_the_workers_compute_and_ends_them() {
    numbersTo(3).forEach(workshop::hold);
    var call = start(numbersTo(3));
    workshop.await(() -> call.isOver() || workshop.asked() == 3);
    call.interrupt();
    assertInterrupted(workshop, call);
    assertNoneLeft(workshop, "doMath() had been interrupted");
  }
}
