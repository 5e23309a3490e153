package kata.course;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kata.course.worker.Frame;

/**
 * The owner's end of a worker JVM: starts it, gives it jobs, ends it.
 *
 * <p>Belongs to one thread at a time.
 */
final class Worker implements AutoCloseable {
  /** Memory that an answer may use, in megabytes. */
  static final int HEAP_MEGABYTES = 512;

  /**
   * A worker says every second that it lives. One that is silent for this long is not slow but dead: its JVM no
   * longer runs Java code.
   */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  /** CPU time for one answer: many times what the slowest test needs. */
  private static final Duration CPU = Duration.ofMinutes(4);

  private final Process process;
  private final Tail printed;
  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;
  private boolean clean = true;

  private Worker(Process process, Tail printed, Socket socket) throws IOException {
    this.process = process;
    this.printed = printed;
    this.socket = socket;
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    this.out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
  }

  /** Thrown when a worker's JVM has ended, or had to be ended, in the middle of a job. */
  static final class Ended extends Exception {
    private static final long serialVersionUID = 1;
    final int exitCode;
    final boolean silent;
    final String output;

    Ended(int exitCode, boolean silent, String output) {
      super("the worker ended with exit code " + exitCode);
      this.exitCode = exitCode;
      this.silent = silent;
      this.output = output;
    }
  }

  /** Starts a JVM and waits until it is warm. */
  static Worker start(List<Path> classPath, Path workFolder) throws IOException {
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout((int) SILENCE.toMillis());
      var process = WorkerCommand.of(classPath, workFolder).redirectErrorStream(true).start();
      var printed = Tail.of(process.getInputStream());
      try {
        var token = HexFormat.of().formatHex(SecureRandom.getSeed(16));
        process.getOutputStream()
            .write((server.getLocalPort() + " " + token + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        var worker = new Worker(process, printed, accept(server, process, printed));
        worker.expect(new Frame.Hello(token));
        worker.expect(new Frame.Ready());
        return worker;
      } catch (IOException | RuntimeException e) {
        process.destroyForcibly();
        throw e;
      }
    }
  }

  private static Socket accept(ServerSocket server, Process process, Tail printed) throws IOException {
    process.onExit().thenRun(() -> closeQuietly(server)); // a JVM that cannot start never connects
    try {
      var socket = server.accept();
      socket.setSoTimeout((int) SILENCE.toMillis());
      return socket;
    } catch (IOException e) {
      throw new IOException("The JVM that runs the answers did not start. It said: " + printed.text(), e);
    }
  }

  private static void closeQuietly(ServerSocket server) {
    try {
      server.close();
    } catch (IOException e) {
      // It is being given up.
    }
  }

  private void expect(Frame expected) throws IOException {
    var frame = Frame.read(in);
    if (!frame.equals(expected)) {
      throw new IOException(
          "a worker said " + frame + " where " + expected.getClass().getSimpleName() + " was due");
    }
  }

  void send(Frame.Job job) throws Ended {
    clean = false; // until it says otherwise
    try {
      job.write(out);
    } catch (IOException e) {
      throw ended(false);
    }
  }

  /** The next frame that is not just a sign of life. */
  Frame next() throws Ended {
    var started = cpu();
    try {
      while (true) {
        var frame = Frame.read(in);
        if (frame instanceof Frame.Done done) {
          clean = done.clean();
        }
        if (!(frame instanceof Frame.Alive)) {
          return frame;
        }
        if (cpu().minus(started).compareTo(CPU) > 0) {
          throw ended(true);
        }
      }
    } catch (SocketTimeoutException e) {
      throw ended(true);
    } catch (IOException e) {
      throw ended(false);
    }
  }

  /** Whether it may take another job. */
  boolean isClean() {
    return clean && process.isAlive();
  }

  private Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  private Ended ended(boolean silent) {
    if (silent) {
      process.destroyForcibly();
    }
    int exitCode = exitCode();
    close();
    return new Ended(exitCode, silent, printed.text());
  }

  private int exitCode() {
    try {
      // The connection has ended; the JVM's last steps (an answer's shutdown hook, say) may hang.
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      return -1;
    }
  }

  /** Ends the JVM, whatever it is doing, and the processes that an answer started in it. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      socket.close();
    } catch (IOException e) {
      // The other end is gone already.
    }
  }
}
