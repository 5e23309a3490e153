package ch60_processes.ex30_crash;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import kata.process.Reply;
import kata.process.Watchdog;

public class SturdyPoolMath {
  private final List<String> command;
  private final int workers;
  private final Watchdog watchdog;

  public SturdyPoolMath(List<String> command, int workers, Watchdog watchdog) {
    this.command = command;
    this.workers = workers;
    this.watchdog = watchdog;
  }

  /** A number that is still to be done, and how many workers it has cost. */
  private record Task(int place, double number, int deaths) {}

  public List<Double> doMath(List<Double> numbers) throws IOException, InterruptedException {
    var results = Collections.synchronizedMap(new TreeMap<Integer, Double>());
    var alive = ConcurrentHashMap.<Process>newKeySet();
    var round = new ArrayList<Task>();
    for (int i = 0; i < numbers.size(); i++) {
      round.add(new Task(i, numbers.get(i), 0));
    }
    var over = new AtomicBoolean();
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        // Round after round, until a round brings nothing back: each with new workers for what died in the last one.
        while (!round.isEmpty()) {
          var queue = new ConcurrentLinkedQueue<>(round);
          round.clear();
          var done = new ExecutorCompletionService<Task>(pool);
          int started = Math.min(workers, queue.size());
          for (int i = 0; i < started; i++) {
            done.submit(() -> work(queue, results, alive, over));
          }
          for (int i = 0; i < started; i++) {
            var back = done.take().get();
            if (back != null) {
              round.add(back);
            }
          }
          round.addAll(queue);
        }
      } finally {
        over.set(true);
        alive.forEach(Process::destroyForcibly);
        pool.shutdownNow();
      }
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
    return List.copyOf(results.values());
  }

  /** Works with one process until nothing is left, or until it dies: then its task comes back. */
  private Task work(
      ConcurrentLinkedQueue<Task> queue, Map<Integer, Double> results, Set<Process> alive, AtomicBoolean over)
      throws IOException {
    var task = queue.poll();
    if (task == null) {
      return null;
    }
    var worker = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    alive.add(worker);
    try {
      for (; task != null && !over.get(); task = queue.poll()) {
        if (!(ask(worker, task.number()) instanceof Reply.Answer(double value))) {
          if (task.deaths() == 2) {
            throw new IOException("three workers died of " + task.number());
          }
          return new Task(task.place(), task.number(), task.deaths() + 1);
        }
        results.put(task.place(), value);
      }
      return null;
    } finally {
      worker.destroyForcibly();
    }
  }

  private Reply ask(Process worker, double number) throws IOException {
    Reply reply;
    try (var _ = watchdog.watch(worker)) {
      worker.outputWriter().append(number + "\n").flush();
      reply = Reply.of(worker.inputReader().readLine());
    } catch (IOException e) {
      return new Reply.End();
    }
    if (reply instanceof Reply.Refused(String reason)) {
      throw new IOException(reason);
    }
    return reply;
  }
}
