package ch60_processes.ex10_worker;

import static kata.testing.MathAssertions.assertResults;
import static kata.testing.MathAssertions.numbersTo;
import static kata.testing.ProcessAssertions.assertAsked;
import static kata.testing.ProcessAssertions.assertIOException;
import static kata.testing.ProcessAssertions.assertInterrupted;
import static kata.testing.ProcessAssertions.assertNoneLeft;
import static kata.testing.ProcessAssertions.assertProcesses;
import static kata.testing.ProcessAssertions.resultOf;

import java.util.List;
import java.util.stream.DoubleStream;
import kata.gate.Call;
import kata.process.Fate;
import kata.process.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerMathTest {
  private final Workshop workshop = Workshop.open();
  private final WorkerMath math = new WorkerMath(workshop.command());

  @AfterEach
  void close() {
    workshop.close();
  }

  private Call<List<Double>> start(List<Double> numbers) {
    return Call.start(() -> math.doMath(numbers));
  }

  private void assertComputed(List<Double> numbers) {
    assertResults(resultOf(workshop, start(numbers)), numbers, Workshop.results(numbers));
  }

  @Test
  void returns_the_workers_answers_in_the_order_of_the_numbers() {
    var numbers = List.of(5.0, 1.0 / 3, 5.0, 2.0);
    var first = resultOf(workshop, start(numbers));
    assertComputed(List.of(7.0));
    assertResults(first, numbers, Workshop.results(numbers)); // no later call changes it
    assertAsked(workshop, 5.0, 2);
  }

  @Test
  void takes_no_number() {
    assertComputed(List.of());
  }

  @Test
  void has_all_numbers_computed_by_one_process() {
    assertComputed(numbersTo(20));
    assertProcesses(workshop, 20, 1);
  }

  @Test
  void takes_so_many_numbers_that_their_answers_fill_a_pipe() {
    workshop.letAllWorkFreely();
    assertComputed(
        DoubleStream.iterate(1e300 / 3, x -> x * 1.01).limit(12_000).map(x -> x / 7).boxed().toList());
  }

  @Test
  void takes_an_answer_from_a_worker_that_complains_on_its_error_stream() {
    workshop.let(2.0, Fate.COMPLAIN);
    assertComputed(numbersTo(3));
  }

  @Test
  void throws_an_IOException_with_the_reason_when_the_worker_refuses_a_number() {
    workshop.let(2.0, Fate.REFUSE);
    assertIOException(workshop, start(numbersTo(3)), "the worker had refused the number 2.0",
        "the workshop says no");
    assertNoneLeft(workshop, "the worker had refused a number");
  }

  @Test
  void throws_an_IOException_with_the_exit_code_when_the_worker_dies() {
    workshop.let(2.0, Fate.DIE_LATER);
    var call = start(numbersTo(3));
    workshop.await(call::isOver); // its output has ended, and now it is waited for
    workshop.letThemEnd();
    assertIOException(workshop, call, "the worker had died with exit code 42", "42");
  }

  @Test
  void takes_no_half_reply_and_no_garbage_for_an_answer() {
    workshop.let(2.0, Fate.DIE_IN_THE_REPLY).let(7.0, Fate.WRITE_GARBAGE);
    assertIOException(workshop, start(numbersTo(3)), "the worker had written half a reply, \"answer 1\"",
        "answer 1");
    assertIOException(workshop, start(List.of(7.0)), "the worker had written \"Segmentation fault\"",
        "Segmentation");
    assertNoneLeft(workshop, "the worker had written garbage");
  }

  @Test
  void leaves_no_process_behind_when_all_is_well() {
    resultOf(workshop, start(numbersTo(3)));
    assertNoneLeft(workshop, "all was computed");
  }

  @Test
  void hears_an_interrupt_while_the_worker_computes_and_ends_it() {
    workshop.hold(2.0);
    var call = start(numbersTo(3));
    workshop.await(() -> call.isOver() || workshop.asked(2.0) > 0);
    call.interrupt();
    assertInterrupted(workshop, call);
    assertNoneLeft(workshop, "doMath() had been interrupted");
  }
}
