package kata.course.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/**
 * Runs answers, one after the other, for the owner that started this JVM. The owner writes port and token as the
 * first line to standard input; when standard input ends, the owner is gone, and so is this JVM.
 */
public final class WorkerMain {
  private static final long ALIVE_MILLIS = 1_000;

  private WorkerMain() {}

  /**
   * Runs jobs until the owner is gone.
   *
   * @param args none
   * @throws IOException if the owner cannot be reached
   */
  public static void main(String[] args) throws IOException {
    var input = System.in;
    System.setIn(InputStream.nullInputStream()); // an answer that reads finds the end, not our line
    var scanner = new Scanner(input, StandardCharsets.UTF_8);
    int port = scanner.nextInt();
    var token = scanner.next();
    endWithOwner(input);
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()))) {
      var owner = new Owner(out);
      owner.say(new Frame.Hello(token));
      WarmUp.run();
      owner.say(new Frame.Ready());
      var leisure = new Leisure();
      sayAlive(owner, leisure);
      while (Frame.read(in) instanceof Frame.Job job) {
        leisure.ends();
        new JobRun(owner).run(job);
        leisure.begins();
      }
    } catch (EOFException | SocketException e) {
      // The owner has closed the connection: nothing is left to do.
    }
    Runtime.getRuntime().halt(0); // threads of answers must not keep this JVM
  }

  private static void endWithOwner(InputStream input) {
    Thread.ofPlatform()
        .name("owner-watch")
        .daemon()
        .start(
            () -> {
              try {
                input.transferTo(java.io.OutputStream.nullOutputStream());
              } catch (IOException e) {
                // As good as the end.
              }
              Runtime.getRuntime().halt(0);
            });
  }

  private static void sayAlive(Owner owner, Leisure leisure) {
    Thread.ofPlatform()
        .name("alive")
        .daemon()
        .start(
            () -> {
              try {
                while (true) {
                  Thread.sleep(ALIVE_MILLIS);
                  owner.say(new Frame.Alive());
                  leisure.use();
                }
              } catch (InterruptedException | IOException e) {
                // Someone interrupted what is not theirs, or the owner is gone: be silent, and be thrown away.
              }
            });
  }

  /** The other end; may be spoken to from any thread. */
  static final class Owner {
    private final DataOutputStream out;

    Owner(DataOutputStream out) {
      this.out = out;
    }

    synchronized void say(Frame frame) throws IOException {
      frame.write(out);
    }
  }
}
