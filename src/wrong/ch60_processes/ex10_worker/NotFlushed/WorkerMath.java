// WRONG: The number stands in a buffer on this side, and both wait: one for the number, the other for the answer.
// FAILS: has_all_numbers_computed_by_one_process, leaves_no_process_behind_when_all_is_well, returns_the_workers_answers_in_the_order_of_the_numbers, takes_an_answer_from_a_worker_that_complains_on_its_error_stream, takes_no_half_reply_and_no_garbage_for_an_answer, takes_so_many_numbers_that_their_answers_fill_a_pipe, throws_an_IOException_with_the_exit_code_when_the_worker_dies, throws_an_IOException_with_the_reason_when_the_worker_refuses_a_number
// SAYS: A worker waits for a number.
package ch60_processes.ex10_worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import kata.process.Reply;

public class WorkerMath {
  private final List<String> command;

  public WorkerMath(List<String> command) {
    this.command = command;
  }

  public List<Double> doMath(List<Double> numbers) throws IOException, InterruptedException {
    var worker = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    var talk = new FutureTask<>(() -> ask(worker, numbers));
    try {
      Thread.ofPlatform().start(talk);
      return talk.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      worker.destroyForcibly();
    }
  }

  private static List<Double> ask(Process worker, List<Double> numbers)
      throws IOException, InterruptedException {
    var answers = new ArrayList<Double>();
    try (var out = worker.outputWriter(); var in = worker.inputReader()) {
      for (var number : numbers) {
        out.write(number + "\n");
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
