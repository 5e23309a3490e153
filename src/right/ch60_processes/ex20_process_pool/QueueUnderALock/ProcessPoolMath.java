package ch60_processes.ex20_process_pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
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
    var left = new ArrayDeque<Integer>();
    for (int i = 0; i < answers.length; i++) {
      left.add(i);
    }
    var processes = new ArrayList<Process>();
    var pool = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var done = new ExecutorCompletionService<Integer>(pool);
      for (int i = 0; i < Math.min(workers, answers.length); i++) {
        var worker = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        processes.add(worker);
        done.submit(() -> work(worker, numbers, left, answers));
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
  private static int work(Process worker, List<Double> numbers, Queue<Integer> left,
      Double[] answers)
      throws IOException, InterruptedException {
    int done = 0;
    try (var out = worker.outputWriter(); var in = worker.inputReader()) {
      for (var i = next(left); i != null; i = next(left)) {
        out.write(numbers.get(i) + "\n");
        out.flush();
        answers[i] = answer(worker, in);
        done++;
      }
    }
    return done;
  }

  private static Integer next(Queue<Integer> left) {
    synchronized (left) {
      return left.poll();
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
