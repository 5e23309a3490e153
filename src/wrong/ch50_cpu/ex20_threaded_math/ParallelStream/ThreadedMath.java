// WRONG: Its pool belongs to the whole program and has as many threads as there are cores, whatever you ask for.
// FAILS: gives_all_numbers_up_when_it_is_interrupted, computes_all_numbers_in_the_same_few_platform_threads, computes_all_other_numbers_while_one_takes_long, computes_as_many_numbers_at_once_as_it_has_workers_and_never_more, ends_its_threads_when_a_number_fails, ends_its_threads_when_all_is_done
// SAYS: With 3 workers 2 of 12 numbers were computed at once
package ch50_cpu.ex20_threaded_math;

import java.util.List;
import kata.math.MathTask;

public class ThreadedMath {
  private final MathTask task;
  private final int workers;

  public ThreadedMath(MathTask task, int workers) {
    this.task = task;
    this.workers = workers;
  }

  public static ThreadedMath onAllCores(MathTask task) {
    return new ThreadedMath(task, Runtime.getRuntime().availableProcessors());
  }

  public List<Double> doMath(List<Double> numbers) throws InterruptedException {
    return numbers.parallelStream().map(task::doMathOnce).toList();
  }
}
