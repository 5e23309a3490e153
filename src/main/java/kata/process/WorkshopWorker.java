package kata.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A worker whose workshop decides what becomes of each number. It asks over a connection of its own, a line for each
 * number, and does what it is told.
 */
final class WorkshopWorker {
  private static final int MORE_THAN_A_PIPE_HOLDS = 300_000;

  private static volatile String doing = "starts";

  /** What it replies instead of an answer; empty for the answer. */
  private static String instead = "";

  /** Whether it dies after its next reply. */
  private static boolean dies;

  private WorkshopWorker() {}

  /**
   * Replies until the input ends.
   *
   * @param args the port of the workshop
   * @throws IOException if a pipe breaks
   */
  public static void main(String[] args) throws IOException {
    try (var workshop = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]))) {
      var told = new BufferedReader(new InputStreamReader(workshop.getInputStream(), StandardCharsets.UTF_8));
      var say = new PrintStream(workshop.getOutputStream(), true, StandardCharsets.UTF_8);
      say.print(ProcessHandle.current().pid() + "\n");
      say.flush();
      if ("free".equals(told.readLine())) {
        tellWhatItDoes(told, say);
        work(line -> {});
      } else {
        work(line -> {
          say.print("ask " + line + "\n");
          say.flush();
          var fate = told.readLine();
          if (Fate.DIE_LATER.name().equals(fate)) {
            System.out.close();
            say.print("closed\n");
            say.flush();
            fate = told.readLine();
          }
          obey(fate);
          say.print("done\n");
          say.flush();
        });
      }
    }
  }

  /** What comes before the answer. */
  private interface Before {
    void answer(String line) throws IOException;
  }

  private static void work(Before before) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (true) {
      doing = "waits for a number";
      var line = in.readLine();
      if (line == null) {
        return;
      }
      before.answer(line);
      doing = "waits until somebody reads its answers: that pipe is full";
      if (!instead.isEmpty()) {
        reply(instead);
        instead = "";
      } else {
        reply("answer " + Workshop.result(Double.parseDouble(line)) + ";\n");
      }
      if (dies) {
        Runtime.getRuntime().halt(42);
      }
    }
  }

  private static void reply(String text) {
    System.out.print(text);
    System.out.flush();
  }

  private static void obey(@Nullable String fate) throws IOException {
    switch (fate == null ? Fate.DIE : Fate.valueOf(fate)) {
      case ANSWER -> {}
      case REFUSE -> instead = "refused the workshop says no;\n";
      case DIE, DIE_LATER -> Runtime.getRuntime().halt(42);
      case DIE_IN_THE_REPLY -> {
        instead = "answer 1";
        dies = true;
      }
      case DIE_AFTER_THE_REPLY -> dies = true;
      case WRITE_GARBAGE -> instead = "Segmentation fault\n";
      case BE_SILENT -> {
        while (System.in.read() >= 0) {
          // it reads, for it is not the pipe that is full, and never says a word
        }
        Runtime.getRuntime().halt(0);
      }
      case COMPLAIN -> {
        System.err.print("w".repeat(MORE_THAN_A_PIPE_HOLDS));
        System.err.flush();
      }
    }
  }

  private static void tellWhatItDoes(BufferedReader told, PrintStream say) {
    Thread.ofPlatform().daemon().start(() -> {
      try {
        while (told.readLine() != null) {
          say.print("does " + doing + "\n");
          say.flush();
        }
      } catch (IOException e) {
        // The workshop is closed.
      }
    });
  }
}
