package ch60_processes.ex20_process_pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
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
    var idle = new LinkedBlockingQueue<Object>();
    var processes = new ArrayList<Process>();
    var left = new AtomicInteger(answers.length);
    try {
      int next = 0;
      while (left.get() > 0) {
        Object found = idle.poll();
        if (found == null && next < answers.length && processes.size() < workers) {
          var worker =
              new ProcessBuilder(command).redirectErrorStream(false).redirectError(Redirect.DISCARD).start();
          processes.add(worker);
          found = worker;
        } else if (found == null) {
          found = idle.take();
        }
        if (found instanceof IOException e) {
          throw new IOException(e);
        }
        if (found instanceof Process worker && next < answers.length) {
          int at = next++;
          Thread.startVirtualThread(() -> {
            try {
              worker.outputWriter().append(numbers.get(at) + "\n").flush();
              answers[at] = answer(worker, worker.inputReader());
              left.decrementAndGet();
              idle.add(worker);
            } catch (IOException e) {
              idle.add(e);
            } catch (InterruptedException e) {
              idle.add(new IOException(e));
            }
          });
        }
      }
      return List.of(answers);
    } finally {
      processes.forEach(Process::destroyForcibly);
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
