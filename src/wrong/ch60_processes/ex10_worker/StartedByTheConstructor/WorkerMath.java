// WRONG: The worker is started with the object, and ended by its first call: there is no second one.
// FAILS: returns_the_workers_answers_in_the_order_of_the_numbers, takes_no_half_reply_and_no_garbage_for_an_answer
// SAYS: It threw java.io.IOException
package ch60_processes.ex10_worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import kata.process.Reply;

public class WorkerMath {
  private final List<String> command;
  private final Process worker;

  public WorkerMath(List<String> command) {
    this.command = command;
    try {
      worker = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Double> doMath(List<Double> numbers) throws IOException, InterruptedException {
    var talk = new FutureTask<>(() -> ask(worker, numbers));
    try {
      // In a thread of its own: a read from a pipe hears no interrupt, but get() does.
      Thread.ofPlatform().start(talk);
      return talk.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      worker.destroyForcibly(); // and its pipes end, and so does the thread that reads
    }
  }

  private static List<Double> ask(Process worker, List<Double> numbers)
      throws IOException, InterruptedException {
    var answers = new ArrayList<Double>();
    try (var out = worker.outputWriter(); var in = worker.inputReader()) {
      for (var number : numbers) {
        out.write(number + "\n");
        out.flush();
        answers.add(answer(worker, in)); // read before the next is written: no pipe ever fills up
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
