package ch60_processes.ex10_worker;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import kata.process.Reply;

public class WorkerMath {
  private final List<String> command;

  public WorkerMath(List<String> command) {
    this.command = command;
  }

  public List<Double> doMath(List<Double> numbers) throws IOException, InterruptedException {
    // Nobody here reads its complaints, so they must not go into a pipe.
    var worker = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
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
        send(number, out);
        answers.add(answer(worker, in)); // read before the next is written: no pipe ever fills up
      }
    }
    return answers;
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
      case Reply.End() -> throw new IOException("the worker ended with exit code " + worker.waitFor());
    };
  }
}
