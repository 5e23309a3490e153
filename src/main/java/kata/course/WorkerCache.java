package kata.course;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kata.course.worker.Frame;

/** A run of a worker that leaves behind what it has loaded, so that later ones are warm sooner. */
final class WorkerCache {
  /** For a JVM to start, or to write its cache; a few seconds on an idle machine. */
  private static final int PATIENCE_SECONDS = 120;

  private WorkerCache() {}

  /** Lets a worker warm up and end. Empty if there is no cache then: all is as before, only slower. */
  static Optional<Path> make(List<Path> classPath, Path folder) {
    var cache = folder.resolve("worker.aot");
    try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Files.deleteIfExists(cache);
      server.setSoTimeout(PATIENCE_SECONDS * 1_000);
      var process = WorkerCommand.of(classPath, folder, List.of("-XX:AOTCacheOutput=" + cache))
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
      try {
        return warmUp(server, process) && Files.exists(cache) ? Optional.of(cache) : Optional.empty();
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** Ends by itself when its owner is gone, and then writes the cache. */
  private static boolean warmUp(ServerSocket server, Process process)
      throws IOException, InterruptedException {
    process.getOutputStream().write((server.getLocalPort() + " none\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    try (var socket = server.accept()) {
      socket.setSoTimeout(PATIENCE_SECONDS * 1_000);
      var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
      while (!(Frame.read(in) instanceof Frame.Ready)) {
        // first it says hello
      }
    }
    return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
