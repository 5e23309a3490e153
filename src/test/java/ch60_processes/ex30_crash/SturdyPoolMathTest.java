package ch60_processes.ex30_crash;

import static kata.testing.MathAssertions.assertResults;
import static kata.testing.MathAssertions.numbersTo;
import static kata.testing.ProcessAssertions.assertAsked;
import static kata.testing.ProcessAssertions.assertIOException;
import static kata.testing.ProcessAssertions.assertInterrupted;
import static kata.testing.ProcessAssertions.assertNoneLeft;
import static kata.testing.ProcessAssertions.assertProcesses;
import static kata.testing.ProcessAssertions.resultOf;
import static kata.testing.ProcessAssertions.resultWhenReleased;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kata.gate.Call;
import kata.process.Fate;
import kata.process.Workshop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SturdyPoolMathTest {
  private final Workshop workshop = Workshop.open();
  private final SturdyPoolMath math = new SturdyPoolMath(workshop.command(), 2, workshop.watchdog());
  private final SturdyPoolMath alone = new SturdyPoolMath(workshop.command(), 1, workshop.watchdog());

  @AfterEach
  void close() {
    workshop.close();
  }

  private Call<List<Double>> start(List<Double> numbers) {
    return Call.start(() -> math.doMath(numbers));
  }

  private void assertResultsOf(Call<List<Double>> call, List<Double> numbers) {
    assertResults(resultOf(workshop, call), numbers, Workshop.results(numbers));
  }

  /** Has 1.0 to 4.0 computed, and fails unless all answers are there and each number was given out once, but for 2.0. */
  private void assertComputed(int timesTwo) {
    numbersTo(4).forEach(workshop::hold);
    var call = start(numbersTo(4));
    workshop.await(() -> call.isOver() || workshop.asked() >= 2); // both workers have one
    assertResults(resultWhenReleased(workshop, call), numbersTo(4), Workshop.results(numbersTo(4)));
    for (double number : numbersTo(4)) {
      assertAsked(workshop, number, number == 2.0 ? timesTwo : 1);
    }
  }

  @Test
  void returns_all_answers_in_order_when_nobody_dies() {
    assertComputed(1);
    assertProcesses(workshop, 4, 2);
    assertNoneLeft(workshop, "all was computed");
    assertResultsOf(start(List.of(1.0 / 3)), List.of(1.0 / 3));
  }

  @Test
  void takes_no_number() {
    assertResultsOf(start(List.of()), List.of());
  }

  @Test
  void gives_the_number_to_a_new_worker_when_one_dies() {
    workshop.let(2.0, Fate.DIE);
    assertComputed(2);
    assertNoneLeft(workshop, "a worker had died, and all was computed");
  }

  @Test
  void takes_no_half_reply_for_an_answer() {
    workshop.let(2.0, Fate.DIE_IN_THE_REPLY);
    assertComputed(2);
  }

  @Test
  void ends_a_worker_that_writes_garbage() {
    workshop.let(2.0, Fate.WRITE_GARBAGE);
    assertComputed(2);
    assertProcesses(workshop, 4, 3);
    assertNoneLeft(workshop, "a worker had written garbage");
  }

  @Test
  void has_a_worker_that_is_silent_ended_by_the_watchdog() {
    workshop.let(2.0, Fate.BE_SILENT, Fate.BE_SILENT);
    assertComputed(3);
    assertThat(workshop.endedByWatchdog()).withFailMessage("Two workers were silent, and something else ended"
        + " one. Expected: the watchdog does; a clock would also end one that is slow.").isEqualTo(2);
  }

  @Test
  void has_nobody_watched_who_is_asked_nothing() {
    workshop.hold(1.0);
    var call = start(numbersTo(3));
    workshop.await(call::isOver); // it is not: one worker has 1.0, and the other nothing to do any more
    int watched = workshop.watched();
    workshop.releaseAll();
    resultOf(workshop, call);
    assertThat(watched).withFailMessage("One worker had a number, and %d were watched. Expected: it alone;"
        + " the watchdog would end one that waits for a number.", watched).isLessThanOrEqualTo(1);
  }

  @Test
  void does_nothing_twice_when_a_worker_dies_after_its_reply() {
    workshop.let(2.0, Fate.DIE_AFTER_THE_REPLY).hold(2.0).hold(3.0);
    var call = Call.start(() -> alone.doMath(List.of(2.0, 3.0)));
    workshop.await(() -> call.isOver() || workshop.asked() > 1); // it is not: there is one worker
    int atOnce = workshop.asked();
    workshop.releaseAll();
    assertResultsOf(call, List.of(2.0, 3.0));
    assertThat(atOnce).withFailMessage("1 worker: %d numbers were computed at once.", atOnce).isEqualTo(1);
    assertAsked(workshop, 2.0, 1);
    assertAsked(workshop, 3.0, 1);
  }

  @Test
  void lives_on_when_every_worker_dies() {
    workshop.let(2.0, Fate.DIE).let(1.0, Fate.DIE_AFTER_THE_REPLY);
    workshop.let(4.0, Fate.DIE_AFTER_THE_REPLY).let(5.0, Fate.DIE, Fate.DIE).let(6.0, Fate.DIE, Fate.DIE);
    assertComputed(2);
    assertResultsOf(Call.start(() -> alone.doMath(List.of(5.0, 6.0))), List.of(5.0, 6.0));
  }

  @Test
  void gives_up_a_number_that_three_workers_have_died_of() {
    workshop.let(2.5, Fate.DIE, Fate.DIE, Fate.WRITE_GARBAGE, Fate.DIE, Fate.DIE);
    assertIOException(workshop, start(List.of(1.0, 2.5, 3.0)), "three workers had died of 2.5", "2.5");
    assertAsked(workshop, 2.5, 3);
    assertNoneLeft(workshop, "a number had been given up");
  }

  @Test
  void takes_a_refusal_for_an_answer_that_no_other_worker_would_change() {
    workshop.let(2.0, Fate.REFUSE);
    assertIOException(workshop, start(numbersTo(4)), "a worker had refused 2.0", "the workshop says no");
    assertAsked(workshop, 2.0, 1);
    assertNoneLeft(workshop, "a worker had refused a number");
  }

  @Test
  void hears_an_interrupt_and_leaves_no_process_behind() {
    workshop.hold(1.0).hold(2.0);
    var call = start(numbersTo(4));
    workshop.await(() -> call.isOver() || workshop.asked() == 2);
    call.interrupt();
    assertInterrupted(workshop, call);
    assertNoneLeft(workshop, "doMath() had been interrupted");
  }
}
