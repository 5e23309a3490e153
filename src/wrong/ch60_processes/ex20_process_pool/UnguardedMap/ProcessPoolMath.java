// WRONG: Each worker has a thread, and all these threads put answers into one map, which is not made for several threads.
// FAILS: returns_the_answers_in_the_order_of_the_numbers
// SAYS: Two threads were changing the same TreeMap at once
package ch60_processes.ex20_process_pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kata.process.Reply;

public class ProcessPoolMath {
  private final List<String> command;
  private final int workers;

  public ProcessPoolMath(List<String> command, int workers) {
    this.command = command;
    this.workers = workers;
  }

  public List<Double> doMath(List<Double> numbers) throws IOException, InterruptedException {
    var answers = new TreeMap<Integer, Double>();
    var next = new AtomicInteger();
    var processes = new ArrayList<Process>();
    var pool = Executors.newFixedThreadPool(workers);
    try {
      var done = new ExecutorCompletionService<Integer>(pool);
      for (int i = 0; i < Math.min(workers, numbers.size()); i++) {
        var worker = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        processes.add(worker);
        done.submit(() -> work(worker, numbers, next, answers));
      }
      for (int i = 0; i < processes.size(); i++) {
        done.take().get();
      }
      return List.copyOf(answers.values());
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      processes.forEach(Process::destroyForcibly);
      pool.shutdownNow();
    }
  }

  /** One thread for each worker: asks it one number after the other, as long as there are any. */
  private static int work(Process worker, List<Double> numbers, AtomicInteger next,
      Map<Integer, Double> answers)
      throws IOException, InterruptedException {
    int done = 0;
    try (var out = worker.outputWriter(); var in = worker.inputReader()) {
      for (int i = next.getAndIncrement(); i < numbers.size(); i = next.getAndIncrement()) {
        out.write(numbers.get(i) + "\n");
        out.flush();
        answers.put(i, answer(worker, in));
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
