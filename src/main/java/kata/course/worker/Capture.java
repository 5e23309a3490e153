package kata.course.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Takes what an answer prints, up to a bound, and gives the streams back afterwards. Thread-safe. */
final class Capture implements AutoCloseable {
  private static final int MOST_BYTES = 16_000;

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Bounded bytes = new Bounded();

  private Capture() {}

  static Capture start() {
    var capture = new Capture();
    var stream = new PrintStream(capture.bytes, true, StandardCharsets.UTF_8);
    System.setOut(stream);
    System.setErr(stream);
    return capture;
  }

  String text() {
    return bytes.text();
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
  }

  /** Keeps the first bytes, and swallows the rest: an answer may print without end. */
  private static final class Bounded extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int b) {
      if (kept.size() < MOST_BYTES) {
        kept.write(b);
      }
    }

    @Override
    public synchronized void write(byte[] b, int off, int len) {
      kept.write(b, off, Math.min(len, MOST_BYTES - Math.min(MOST_BYTES, kept.size())));
    }

    synchronized String text() {
      return kept.toString(StandardCharsets.UTF_8) + (kept.size() < MOST_BYTES ? "" : "\n… (cut)\n");
    }
  }
}
