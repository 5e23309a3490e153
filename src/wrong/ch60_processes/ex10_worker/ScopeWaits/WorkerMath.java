// WRONG: The scope is closed before the worker is ended: it waits for a thread that reads, and hears no interrupt.
// FAILS: hears_an_interrupt_while_the_worker_computes_and_ends_it
// SAYS: Interrupted, it did not end.
package ch60_processes.ex10_worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import kata.process.Reply;

public class WorkerMath {
  private final List<String> command;

  public WorkerMath(List<String> command) {
    this.command = command;
  }

  public List<Double> doMath(List<Double> numbers) throws IOException, InterruptedException {
    var worker = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    try (var scope = StructuredTaskScope.open()) {
      var talk = scope.fork(() -> ask(worker, numbers));
      scope.join();
      return talk.get();
    } catch (StructuredTaskScope.FailedException e) {
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
