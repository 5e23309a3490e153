// WRONG: A refusal is taken for a crash: other workers are asked, who say something else at the best.
// FAILS: takes_a_refusal_for_an_answer_that_no_other_worker_would_change
// SAYS: When a worker had refused 2.0, it returned
package ch60_processes.ex30_crash;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kata.process.Reply;
import kata.process.Watchdog;
import org.jspecify.annotations.Nullable;

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
    var hands = new ArrayList<Hand>();
    var pool = Executors.newFixedThreadPool(workers);
    try {
      var done = new ExecutorCompletionService<Hand>(pool);
      for (int i = 0; i < Math.min(workers, answers.length); i++) {
        var hand = new Hand();
        hands.add(hand);
        done.submit(() -> {
          for (int at = next.getAndIncrement(); at < answers.length; at = next.getAndIncrement()) {
            answers[at] = hand.compute(numbers.get(at));
          }
          return hand;
        });
      }
      for (int i = 0; i < hands.size(); i++) {
        done.take().get();
      }
      return List.of(answers);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      hands.forEach(Hand::close);
      pool.shutdownNow();
    }
  }

  /** Holds one worker at a time. */
  private final class Hand implements AutoCloseable {
    private @Nullable Process worker;
    private boolean closed;

    double compute(double number) throws IOException {
      for (int i = 0; i < ATTEMPTS; i++) {
        var asked = worker();
        switch (ask(asked, number)) {
          case Reply.Answer(double value) -> {
            return value;
          }
          case Reply.Refused(String reason) -> {
            if (i > 0) {
              throw new IOException(reason);
            }
            drop(asked);
          }
          case Reply.Garbage _,Reply.End _ -> drop(asked);
        }
      }
      throw new IOException(number + " was the end of " + ATTEMPTS + " workers");
    }

    private Reply ask(Process asked, double number) {
      try (var _ = watchdog.watch(asked)) {
        var out = asked.outputWriter();
        out.write(number + "\n");
        out.flush();
        return Reply.of(asked.inputReader().readLine());
      } catch (IOException e) {
        return new Reply.End();
      }
    }

    /** Starts a worker if there is none. Under the lock, so that none is started after the end. */
    private synchronized Process worker() throws IOException {
      if (closed) {
        throw new IOException("closed");
      }
      var current = worker;
      if (current == null) {
        current = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        worker = current;
      }
      return current;
    }

    /** Not isAlive() decides who is asked next: what is dying is still alive for a moment. */
    private synchronized void drop(Process asked) {
      asked.destroyForcibly();
      worker = null;
    }

    @Override
    public synchronized void close() {
      closed = true;
      if (worker != null) {
        worker.destroyForcibly();
      }
    }
  }
}
