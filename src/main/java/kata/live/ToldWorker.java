package kata.live;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import kata.live.Event.Doing;
import kata.math.MathTask;
import kata.math.Rounds;
import kata.process.MathWorker;

/** A {@link MathWorker} that tells of each number as it begins and ends, over a connection of its own. */
final class ToldWorker {
  private ToldWorker() {}

  /**
   * Computes until the input ends.
   *
   * @param args the number of rounds, and the port of whoever listens
   * @throws IOException if a pipe or the connection breaks
   */
  public static void main(String[] args) throws IOException {
    long pid = ProcessHandle.current().pid();
    var task = MathTask.of(Rounds.of(Integer.parseInt(args[0])));
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1]));
        var ear = new PrintStream(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
      MathWorker.serve(number -> {
        ear.println(pid + " " + number + " " + Doing.WORKS);
        double result = task.doMathOnce(number);
        ear.println(pid + " " + number + " " + Doing.DONE);
        return result;
      });
    }
  }
}
