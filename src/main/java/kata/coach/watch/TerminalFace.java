package kata.coach.watch;

import java.io.IOException;
import java.util.List;
import java.util.function.IntConsumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/** A terminal: keys are heard as they are pressed, each page takes the place of the last. */
public final class TerminalFace implements Watch.Face {
  private final Terminal terminal;
  private final Attributes before;
  private volatile boolean isClosed;

  private TerminalFace(Terminal terminal) {
    this.terminal = terminal;
    this.before = terminal.enterRawMode();
  }

  /**
   * Takes the terminal over, until it is closed.
   *
   * @throws IOException if there is none
   */
  public static TerminalFace open() throws IOException {
    return new TerminalFace(TerminalBuilder.builder().system(true).dumb(false).build());
  }

  @Override
  public void show(List<String> lines) {
    terminal.puts(Capability.clear_screen);
    lines.forEach(line -> terminal.writer().print(line + "\r\n"));
    terminal.flush();
  }

  @Override
  public void listen(IntConsumer keys, Runnable end) {
    terminal.handle(Terminal.Signal.INT, _ -> end.run());
    Thread.ofPlatform().name("keys").daemon().start(() -> {
      try {
        while (!isClosed) {
          int key = terminal.reader().read(200);
          if (key == NonBlockingReader.EOF) {
            break;
          }
          if (key >= 0) {
            keys.accept(key);
          }
        }
      } catch (IOException e) {
        // The terminal is gone.
      }
      end.run();
    });
  }

  /** Leaves the terminal as it was. */
  @Override
  public void close() {
    isClosed = true;
    terminal.setAttributes(before);
    try {
      terminal.close();
    } catch (IOException e) {
      // The JVM ends in a moment.
    }
  }
}
