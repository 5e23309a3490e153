package ch60_processes.ex10_worker;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import kata.process.Reply;

public class WorkerMath {
  private final List<String> command;

  public WorkerMath(List<String> command) {
    this.command = command;
  }

  public List<Double> doMath(List<Double> numbers) throws IOException, InterruptedException {
    var worker = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    var lines = new LinkedBlockingQueue<Optional<String>>();
    Thread.startVirtualThread(() -> {
      try (var in = worker.inputReader()) {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
          lines.add(Optional.of(line));
        }
      } catch (IOException e) {
        // as good as the end
      }
      lines.add(Optional.empty());
    });
    try {
      var answers = new ArrayList<Double>();
      var out = worker.outputWriter();
      for (var number : numbers) {
        out.write(number + System.lineSeparator());
        out.flush();
        var line = lines.take();
        switch (Reply.of(line.orElse(null))) {
          case Reply.Answer(double value) -> answers.add(value);
          case Reply.Refused(String reason) -> throw new IOException(reason);
          case Reply.Garbage(String words) -> throw new IOException("no reply, but: " + words);
          case Reply.End() -> throw new IOException("the worker ended with exit code " + worker.waitFor());
        }
      }
      return answers;
    } finally {
      worker.destroyForcibly();
    }
  }
}
