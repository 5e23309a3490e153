package kata.coach;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kata.course.Judge;

/**
 * Caches of loaded and linked classes (JEP 483 and 514), for the coach and its workers, each made in a run of its own:
 * with them a worker is warm in half the CPU time. A cache that does not fit is ignored by the JVM without a word, and
 * where none can be made there is none.
 */
final class AotCaches {
  /** The longest run and writing of its cache; on an idle machine together about four seconds. */
  private static final long PATIENCE_SECONDS = 120;

  private AotCaches() {}

  /**
   * Makes both.
   *
   * @param coach the command with which the coach judges one right answer
   * @param classPath of jars alone: the JVM caches nothing of a folder
   * @return options for the coach's JVM
   */
  static List<String> make(Path folder, List<String> coach, List<Path> classPath) {
    var own = folder.resolve("coach.aot");
    var worker = CompletableFuture.supplyAsync(() -> Judge.makeCache(classPath, folder));
    boolean isMade = train(coach, own);
    var options = new ArrayList<String>();
    if (isMade) {
      options.add("-XX:AOTCache=" + own);
      options.add("-Xlog:disable"); // one that does not fit would be told at every start
    }
    worker.join().ifPresent(cache -> options.add("-D" + Judge.CACHE + "=" + cache));
    return options;
  }

  /** Whether there is a cache of all that this command needs. */
  private static boolean train(List<String> coach, Path cache) {
    try {
      Files.deleteIfExists(cache);
      var command = new ArrayList<>(coach);
      command.add(1, "-XX:AOTCacheOutput=" + cache);
      var process = new ProcessBuilder(command)
          .redirectOutput(Redirect.DISCARD)
          .redirectError(Redirect.DISCARD)
          .start();
      return ended(process) && Files.exists(cache);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean ended(Process process) {
    try {
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue() == 0;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return false;
  }
}
