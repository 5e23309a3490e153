package kata.coach.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.IntConsumer;

/** No terminal: pages come one below the other, and letters are read from standard input until it ends. */
public final class LinesFace implements Watch.Face {
  private final PrintWriter out;
  private final InputStream in;

  /** Writes here, reads there. */
  public LinesFace(PrintWriter out, InputStream in) {
    this.out = out;
    this.in = in;
  }

  @Override
  public void show(List<String> lines) {
    lines.forEach(out::println);
    out.println();
    out.flush();
  }

  @Override
  public void listen(IntConsumer keys, Runnable end) {
    Thread.ofPlatform().name("keys").daemon().start(() -> {
      try {
        for (int key = in.read(); key >= 0; key = in.read()) {
          if (!Character.isWhitespace(key)) {
            keys.accept(key);
          }
        }
      } catch (IOException e) {
        // As good as the end.
      }
      end.run();
    });
  }

  @Override
  public void close() {
    out.flush();
  }
}
