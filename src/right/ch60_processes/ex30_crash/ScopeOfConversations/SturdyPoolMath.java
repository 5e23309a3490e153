package ch60_processes.ex30_crash;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kata.process.Reply;
import kata.process.Watchdog;

public class SturdyPoolMath {
  private static final int ATTEMPTS = 3;

  private final List<String> command;
  private final int workers;
  private final Watchdog watchdog;

  public SturdyPoolMath(List<String> command, int workers, Watchdog watchdog) {
    this.command = command;
    this.workers = workers;
    this.watchdog = watchdog;
  }

  public List<Double> doMath(List<Double> numbers) throws IOException, InterruptedException {
    var answers = new Double[numbers.size()];
    var next = new AtomicInteger();
    var all = ConcurrentHashMap.<Process>newKeySet();
    var over = new AtomicBoolean();
    try (var scope = StructuredTaskScope.open()) {
      try {
        for (int i = 0; i < Math.min(workers, answers.length); i++) {
          scope.fork(() -> {
            Process worker = null;
            for (int at = next.getAndIncrement(); at < answers.length; at = next.getAndIncrement()) {
              int failed = 0;
              while (answers[at] == null) {
                if (failed == ATTEMPTS) {
                  throw new IOException("three workers failed with " + numbers.get(at));
                }
                if (worker == null) {
                  worker = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
                  all.add(worker);
                  if (over.get()) {
                    worker.destroyForcibly();
                    throw new IOException("over");
                  }
                }
                Reply reply;
                try (var _ = watchdog.watch(worker)) {
                  worker.outputWriter().append(numbers.get(at).toString()).append('\n').flush();
                  reply = Reply.of(worker.inputReader().readLine());
                } catch (IOException e) {
                  reply = new Reply.End();
                }
                if (reply instanceof Reply.Answer(double value)) {
                  answers[at] = value;
                } else if (reply instanceof Reply.Refused(String reason)) {
                  throw new IOException(reason);
                } else {
                  failed++;
                  worker.destroyForcibly().waitFor();
                  worker = null;
                }
              }
            }
            return null;
          });
        }
        scope.join();
        return List.of(answers);
      } catch (StructuredTaskScope.FailedException e) {
        throw new IOException(e.getCause());
      } finally {
        over.set(true);
        all.forEach(Process::destroyForcibly);
      }
    }
  }
}
