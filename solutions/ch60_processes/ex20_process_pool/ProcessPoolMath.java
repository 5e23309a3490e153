package ch60_processes.ex20_process_pool;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
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
    var answers = new Double[numbers.size()];
    var next = new AtomicInteger();
    var processes = new ArrayList<Process>();
    var pool = Executors.newFixedThreadPool(workers);
    try {
      var done = new ExecutorCompletionService<Integer>(pool);
      for (int i = 0; i < Math.min(workers, answers.length); i++) {
        var worker = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        processes.add(worker);
        done.submit(() -> work(worker, numbers, next, answers));
      }
      for (int i = 0; i < processes.size(); i++) {
        done.take().get(); // whoever ends first, lest an error wait for all others
      }
      return List.of(answers);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      processes.forEach(Process::destroyForcibly); // their pipes end, and with them the threads that read
      pool.shutdownNow();
    }
  }

  /** One thread for each worker: asks it one number after the other, as long as there are any. */
  private static int work(Process worker, List<Double> numbers, AtomicInteger next, Double[] answers)
      throws IOException, InterruptedException {
    int done = 0;
    try (var out = worker.outputWriter(); var in = worker.inputReader()) {
      for (int i = next.getAndIncrement(); i < answers.length; i = next.getAndIncrement()) {
        send(numbers.get(i), out);
        answers[i] = answer(worker, in);
        done++;
      }
    }
    return done;
  }

  private static void send(double number, BufferedWriter out) {
    try {
      out.write(number + "\n");
      out.flush();
    } catch (IOException e) {
      // A broken pipe: the worker has died in between. Whoever reads next finds its end, and knows its exit code.
    }
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
