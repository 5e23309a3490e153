package kata.coach.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells when the files of a folder change. The system says so where it can; besides, the folder is looked at twice a
 * second, for there are disks on which it cannot. Saves that come close together are told once.
 *
 * <p>Thread-safe.
 */
final class SaveWatch implements AutoCloseable {
  private static final long LOOK_MILLIS = 500;
  /** Editors save in several steps; this long after the last one the file is taken as saved. */
  private static final long QUIET_MILLIS = 25;

  private final Runnable saved;
  private final @Nullable WatchService service;
  private final Thread thread;
  private volatile Path folder;
  private String seen;
  private volatile boolean isClosed;

  /**
   * Begins to watch.
   *
   * @param folder to begin with
   * @param saved called after each change, in a thread of the watch's own
   */
  SaveWatch(Path folder, Runnable saved) {
    this.saved = saved;
    this.service = service();
    this.folder = folder;
    this.seen = look(folder);
    register(folder);
    this.thread = Thread.ofPlatform().name("save-watch").daemon().start(this::run);
  }

  private static @Nullable WatchService service() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      return null; // looking twice a second will do
    }
  }

  /** From now on watches this folder. */
  void turnTo(Path other) {
    synchronized (this) {
      folder = other;
      seen = look(other);
    }
    register(other);
  }

  private void register(Path watched) {
    if (service == null || !Files.isDirectory(watched)) {
      return;
    }
    try {
      watched.register(
          service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException e) {
      // Looking twice a second will do.
    }
  }

  private void run() {
    try {
      while (!isClosed) {
        pause();
        if (hasChanged()) {
          do {
            TimeUnit.MILLISECONDS.sleep(QUIET_MILLIS);
          } while (hasChanged());
          register(folder); // it may have been deleted and made anew
          saved.run();
        }
      }
    } catch (InterruptedException | ClosedWatchServiceException e) {
      // It is being closed.
    }
  }

  private void pause() throws InterruptedException {
    if (service == null) {
      TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
      return;
    }
    var key = service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
  }

  private synchronized boolean hasChanged() {
    var now = look(folder);
    boolean isNew = !now.equals(seen);
    seen = now;
    return isNew;
  }

  /** Names, sizes and times of the Java files. */
  private static String look(Path folder) {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().map(SaveWatch::state)
          .collect(Collectors.joining("\n"));
    } catch (IOException | UncheckedIOException e) {
      return "";
    }
  }

  private static String state(Path file) {
    try {
      return file.getFileName() + " " + Files.size(file) + " "
          + Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
    } catch (IOException e) {
      return file.getFileName() + " is gone";
    }
  }

  @Override
  public void close() {
    isClosed = true;
    thread.interrupt();
    if (service != null) {
      try {
        service.close();
      } catch (IOException e) {
        // The JVM ends in a moment.
      }
    }
  }
}
