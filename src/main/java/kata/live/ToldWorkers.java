package kata.live;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kata.live.Event.Doing;
import kata.process.MathWorker;

/**
 * Hears from worker processes what they do: each connects here, see {@link ToldWorker}. Their numbers go through their
 * pipes as ever. Thread-safe.
 */
final class ToldWorkers implements AutoCloseable {
  private final ServerSocket server;
  private final Log log;

  private ToldWorkers(ServerSocket server, Log log) {
    this.server = server;
    this.log = log;
  }

  static ToldWorkers open(Log log) {
    try {
      var workers = new ToldWorkers(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), log);
      Thread.ofVirtual().start(workers::accept);
      return workers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The command that starts a worker which does so many rounds with each number, and tells of it. */
  List<String> command(int rounds) {
    var command = new ArrayList<>(MathWorker.command(rounds));
    command.set(command.indexOf(MathWorker.class.getName()), ToldWorker.class.getName());
    command.add(Integer.toString(server.getLocalPort()));
    return List.copyOf(command);
  }

  private void accept() {
    try {
      while (true) {
        var worker = server.accept();
        Thread.ofVirtual().start(() -> listen(worker));
      }
    } catch (IOException e) {
      // It is closed.
    }
  }

  /** A line for each event: the process's id, the number, what it does. */
  private void listen(Socket worker) {
    try (worker;
        var in = new BufferedReader(new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8))) {
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var words = line.split(" ", -1);
        log.tell((int) Double.parseDouble(words[1]), Doing.valueOf(words[2]), "process " + words[0]);
      }
    } catch (IOException e) {
      // It has ended.
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
