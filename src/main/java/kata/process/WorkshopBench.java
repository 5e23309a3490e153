package kata.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import kata.gate.Stillness;
import org.jspecify.annotations.Nullable;

/** The workshop's end of one worker. Its thread ends with the worker. Thread-safe. */
final class WorkshopBench {
  private final Workshop workshop;
  private final Socket socket;
  private volatile long pid;
  private volatile boolean free;
  private volatile boolean gone;
  private volatile String number = "";
  private volatile @Nullable Fate fate;
  private volatile @Nullable String does;

  private WorkshopBench(Workshop workshop, Socket socket) {
    this.workshop = workshop;
    this.socket = socket;
  }

  static void serve(Workshop workshop, Socket socket) {
    var bench = new WorkshopBench(workshop, socket);
    Thread.ofVirtual().name("bench").start(bench::run);
  }

  private void run() {
    try (socket;
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      pid = Long.parseLong(in.readLine());
      free = workshop.enter(this);
      say(free ? "free" : "ask");
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        hear(line);
      }
    } catch (IOException | NumberFormatException e) {
      // The worker has died: as good as the end.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      gone = true;
      workshop.changed();
    }
  }

  private void hear(String line) throws IOException, InterruptedException {
    if (line.startsWith("does ")) {
      does = line.substring("does ".length());
    } else if (line.startsWith("ask ")) {
      number = line.substring("ask ".length());
      var told = workshop.ask(this, Double.parseDouble(number));
      fate = told;
      say(told.name());
    } else if (line.equals("closed")) {
      workshop.awaitEnd(this);
      say(Fate.DIE.name());
    } else { // done
      number = "";
      fate = null;
    }
    workshop.changed();
  }

  private void say(String line) throws IOException {
    var out = new PrintStream(socket.getOutputStream(), false, StandardCharsets.UTF_8);
    out.print(line + "\n");
    out.flush();
  }

  long pid() {
    return pid;
  }

  boolean isGone() {
    return gone || ProcessHandle.of(pid).isEmpty();
  }

  @Nullable
  Fate fate() {
    return fate;
  }

  String told() {
    if (free) {
      return "A worker " + doesNow() + ".";
    }
    if (fate == Fate.COMPLAIN) {
      return "A worker waits until somebody reads its error stream: that pipe is full.";
    }
    if (fate == Fate.BE_SILENT) {
      return "A worker is silent: it has the number " + number + ", does not compute, and never replies.";
    }
    return number.isEmpty() ? "A worker waits for a number." : "A worker has the number " + number + ".";
  }

  private String doesNow() {
    does = null;
    try {
      say("where");
      Stillness.await(() -> does != null || gone);
    } catch (IOException e) {
      return "has just ended";
    }
    var now = does;
    return now == null ? "says nothing any more" : now;
  }
}
