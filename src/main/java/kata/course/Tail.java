package kata.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads a stream to its end in a thread of its own, and keeps the last of it. Thread-safe. */
final class Tail {
  private static final int MOST = 4_000;

  private final StringBuilder kept = new StringBuilder();
  private final Thread reader;

  private Tail(InputStream in) {
    reader = Thread.ofPlatform().name("worker-output").daemon().unstarted(() -> read(in));
  }

  static Tail of(InputStream in) {
    var tail = new Tail(in);
    tail.reader.start();
    return tail;
  }

  /** The last of what came; after the process has ended, all of the last. */
  String text() {
    try {
      reader.join(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (kept) {
      return kept.toString().strip();
    }
  }

  private void read(InputStream in) {
    var buffer = new byte[4_096];
    try {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        synchronized (kept) {
          kept.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
          kept.delete(0, Math.max(0, kept.length() - MOST));
        }
      }
    } catch (IOException e) {
      // The process is gone.
    }
  }
}
