package kata.coach.play;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kata.course.AnswerCompiler;

/**
 * Plays in a JVM apart: an answer that ends it, or eats its memory, ends nothing else. That JVM ends with this one, however
 * this one ends, and so do the processes that it has started.
 */
public final class PlayApart {
  /** Memory for a play, in megabytes: enough for a thousand pages at once. */
  private static final int HEAP_MEGABYTES = 512;

  /** What a JVM ends with that was told to end on the first OutOfMemoryError. */
  private static final int OUT_OF_MEMORY = 3;

  private PlayApart() {}

  /**
   * Plays, and copies what is printed as it comes.
   *
   * @param out where to
   * @return the coach's exit code: 0 played, 1 the answer failed, 2 there is nothing to play
   * @throws IOException if no JVM can be started
   * @throws InterruptedException if the caller is interrupted; the play is then ended
   */
  public static int run(Play play, PrintStream out) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command(play)).redirectErrorStream(true).start();
    var end = Thread.ofPlatform().unstarted(() -> end(process)); // on Ctrl-C, say
    Runtime.getRuntime().addShutdownHook(end);
    try {
      var last = copy(process, out);
      int exitCode = process.waitFor();
      var ended = End.of(exitCode);
      if (ended.isEmpty()) {
        out.println(sentence(exitCode, last));
      }
      return ended.orElse(End.FAILED).ofCoach();
    } finally {
      end(process);
      Runtime.getRuntime().removeShutdownHook(end);
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Copies until the play ends, and returns the last of it. */
  private static String copy(Process process, PrintStream out) throws IOException {
    var buffer = new byte[8_192];
    var last = "";
    var in = process.getInputStream();
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      out.write(buffer, 0, count);
      out.flush();
      last = new String(buffer, 0, count, StandardCharsets.UTF_8);
    }
    return last;
  }

  private static String sentence(int exitCode, String last) {
    return exitCode == OUT_OF_MEMORY && last.contains("OutOfMemoryError")
        ? "It used up its memory (" + HEAP_MEGABYTES + " MB): does something grow for ever?"
        : "It ended the whole JVM with exit code " + exitCode
            + ": an answer must return or throw, never call System.exit or halt.";
  }

  private static List<String> command(Play play) {
    var command = new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + HEAP_MEGABYTES + "m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "--enable-preview",
            "--enable-native-access=ALL-UNNAMED",
            "-Dfile.encoding=" + StandardCharsets.UTF_8,
            "-Dstdout.encoding=" + StandardCharsets.UTF_8,
            "-Dstderr.encoding=" + StandardCharsets.UTF_8,
            "-cp",
            AnswerCompiler.classPath().stream().map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator)),
            PlayMain.class.getName()));
    command.addAll(play.words());
    return command;
  }
}
