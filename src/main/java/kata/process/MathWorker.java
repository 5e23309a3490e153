package kata.process;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.math.MathTask;
import kata.math.Rounds;

/** A process that computes: numbers come in, replies go out, see {@link Reply}. It ends with its input. */
public final class MathWorker {
  /** A worker shall be there at once: class data sharing, one compiler, the smallest collector, a small heap. */
  static final List<String> QUICK =
      List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Xmx64m");

  private MathWorker() {}

  /** The command that starts a worker which does so many rounds with each number. */
  public static List<String> command(int rounds) {
    return command(MathWorker.class, Integer.toString(rounds));
  }

  static List<String> command(Class<?> main, String argument) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(QUICK);
    command.addAll(List.of("--enable-preview", "-cp", home(main), main.getName(), argument));
    return List.copyOf(command);
  }

  /** The folder or jar of the kata's own classes: a worker needs no others. */
  private static String home(Class<?> main) {
    try {
      return new File(main.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Computes until the input ends.
   *
   * @param args the number of rounds
   * @throws IOException if a pipe breaks
   */
  public static void main(String[] args) throws IOException {
    serve(MathTask.of(Rounds.of(Integer.parseInt(args[0]))));
  }

  /**
   * Replies to numbers with what a task makes of them, until the input ends.
   *
   * @throws IOException if a pipe breaks
   */
  public static void serve(MathTask task) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8); // flushed line by line
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      out.print(reply(task, line) + "\n");
      out.flush();
    }
  }

  private static String reply(MathTask task, String line) {
    try {
      return "answer " + task.doMathOnce(Double.parseDouble(line)) + ";";
    } catch (NumberFormatException e) {
      return "refused this is no number: " + line + ";";
    }
  }
}
