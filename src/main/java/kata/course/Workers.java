package kata.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Warm workers: one that is clean is used again, one that is not is thrown away, and another warms up meanwhile.
 *
 * <p>Thread-safe.
 */
final class Workers implements AutoCloseable {
  private final List<Path> classPath;
  private final Path workFolder;
  private final ExecutorService starter = Executors.newVirtualThreadPerTaskExecutor();
  /** How many callers wait for a worker that is started for them. */
  private final AtomicInteger starting = new AtomicInteger();
  private final ConcurrentLinkedQueue<CompletableFuture<Worker>> idle = new ConcurrentLinkedQueue<>();

  Workers(List<Path> classPath) {
    this.classPath = classPath;
    try {
      this.workFolder = Files.createTempDirectory("kata-worker");
    } catch (IOException e) {
      throw new UncheckedIOException("no folder for the workers could be made", e);
    }
  }

  /** Begins to warm up a worker. */
  void prepare() {
    idle.add(CompletableFuture.supplyAsync(this::start, starter));
  }

  /**
   * A warm worker, for the caller alone until it gives it back.
   *
   * @throws UncheckedIOException if a JVM cannot be started
   */
  Worker take() {
    while (true) {
      var next = idle.poll();
      if (next == null) {
        return startNow();
      }
      try {
        var worker = next.join();
        if (worker.isClean()) {
          return worker;
        }
        worker.close();
      } catch (CompletionException e) {
        throw e.getCause() instanceof UncheckedIOException cause ? cause : e;
      }
    }
  }

  private Worker startNow() {
    starting.incrementAndGet();
    try {
      return start();
    } finally {
      starting.decrementAndGet();
    }
  }

  /**
   * Takes a worker back; one that is not clean is ended, and the next begins to warm up: unless one is being started
   * already, for two JVMs that start at once take each other's cores.
   */
  void giveBack(Worker worker) {
    if (worker.isClean()) {
      idle.add(CompletableFuture.completedFuture(worker));
    } else {
      worker.close();
      if (starting.get() == 0) {
        prepare();
      }
    }
  }

  private Worker start() {
    try {
      return Worker.start(classPath, workFolder);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** Ends all idle workers, also those that still warm up. */
  @Override
  public void close() {
    for (var worker = idle.poll(); worker != null; worker = idle.poll()) {
      try {
        worker.join().close();
      } catch (CompletionException e) {
        // It never started: nothing to end.
      }
    }
    starter.close();
    workFolder.toFile().delete();
  }
}
