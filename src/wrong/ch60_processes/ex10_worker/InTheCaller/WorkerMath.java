// WRONG: The caller computes; no process is ever asked.
// FAILS: has_all_numbers_computed_by_one_process, hears_an_interrupt_while_the_worker_computes_and_ends_it, returns_the_workers_answers_in_the_order_of_the_numbers, takes_no_half_reply_and_no_garbage_for_an_answer, throws_an_IOException_with_the_exit_code_when_the_worker_dies, throws_an_IOException_with_the_reason_when_the_worker_refuses_a_number
// SAYS: The number 5.0 was given to a worker 0 times. Expected: 2.
package ch60_processes.ex10_worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kata.process.Reply;

public class WorkerMath {
  private final List<String> command;

  public WorkerMath(List<String> command) {
    this.command = command;
  }

  public List<Double> doMath(List<Double> numbers) throws IOException, InterruptedException {
    return numbers.stream().map(number -> 2 * number + 0.5).toList();
  }

  private static List<Double> ask(Process worker, List<Double> numbers)
      throws IOException, InterruptedException {
    var answers = new ArrayList<Double>();
    try (var out = worker.outputWriter(); var in = worker.inputReader()) {
      for (var number : numbers) {
        out.write(number + "\n");
        out.flush();
        answers.add(answer(worker, in));
      }
    }
    return answers;
  }

  private static double answer(Process worker, BufferedReader in) throws IOException, InterruptedException {
    return switch (Reply.of(in.readLine())) {
      case Reply.Answer(double value) -> value;
      case Reply.Refused(String reason) -> throw new IOException(reason);
      case Reply.Garbage(String line) -> throw new IOException("no reply, but: " + line);
      case Reply.End() -> throw new IOException("the worker ended with exit code " + worker.waitFor());
    };
  }
}
