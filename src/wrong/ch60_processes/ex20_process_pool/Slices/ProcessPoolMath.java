// WRONG: The numbers are dealt out beforehand: whoever has a long one keeps its slice waiting, while others are idle.
// FAILS: has_all_other_numbers_computed_while_one_takes_long
// SAYS: While one number took long, 7 of 9 were begun. Expected: all.
package ch60_processes.ex20_process_pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import kata.process.Reply;

public class ProcessPoolMath {
  private final List<String> command;
  private final int workers;

  public ProcessPoolMath(List<String> command, int workers) {
    this.command = command;
    this.workers = workers;
  }

  public List<Double> doMath(List<Double> numbers) throws IOException, InterruptedException {
    var answers = new Double[numbers.size()];
    var processes = new ArrayList<Process>();
    var pool = Executors.newFixedThreadPool(workers);
    try {
      var done = new ExecutorCompletionService<Integer>(pool);
      for (int i = 0; i < Math.min(workers, answers.length); i++) {
        var worker = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        processes.add(worker);
        int first = i;
        done.submit(() -> work(worker, numbers, first, workers, answers));
      }
      for (int i = 0; i < processes.size(); i++) {
        done.take().get();
      }
      return List.of(answers);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      processes.forEach(Process::destroyForcibly);
      pool.shutdownNow();
    }
  }

  /** One thread for each worker: asks it one number after the other, as long as there are any. */
  private static int work(Process worker, List<Double> numbers, int first, int step, Double[] answers)
      throws IOException, InterruptedException {
    int done = 0;
    try (var out = worker.outputWriter(); var in = worker.inputReader()) {
      for (int i = first; i < answers.length; i += step) {
        out.write(numbers.get(i) + "\n");
        out.flush();
        answers[i] = answer(worker, in);
        done++;
      }
    }
    return done;
  }

  private static double answer(Process worker, BufferedReader in) throws IOException, InterruptedException {
    return switch (Reply.of(in.readLine())) {
      case Reply.Answer(double value) -> value;
      case Reply.Refused(String reason) -> throw new IOException(reason);
      case Reply.Garbage(String line) -> throw new IOException("no reply, but: " + line);
      case Reply.End() -> throw new IOException("a worker ended with exit code " + worker.waitFor());
    };
  }
}
