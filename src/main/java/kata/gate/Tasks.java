package kata.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Linux says of the threads of this process. A thread that the kernel has woken, but not run yet, still looks in a
 * thread dump as if it waited; on a machine with many busy processes that can last. Elsewhere than on Linux nothing is
 * known, and the thread dump has to do.
 */
final class Tasks {
  private static final Path FOLDER = Path.of("/proc/self/task");

  /** Other hearts are runnable for one of about ten milliseconds: hardly in all looks. */
  private static final int LOOKS = 4;

  private Tasks() {}

  /** Whether, in each of a few looks, some thread besides the caller's was running or waiting for a core. */
  static boolean anyRunnable(Heart heart) {
    if (!Files.isDirectory(FOLDER)) {
      return false;
    }
    for (int i = 0; i < LOOKS; i++) {
      if (runnable() <= 1) { // the one that looks
        return false;
      }
      heart.beat();
    }
    return true;
  }

  private static int runnable() {
    int count = 0;
    try (var tasks = Files.newDirectoryStream(FOLDER)) {
      for (var task : tasks) {
        count += isRunnable(task.resolve("stat")) ? 1 : 0;
      }
    } catch (IOException e) {
      return 0; // no answer is no reason to wait for ever
    }
    return count;
  }

  /** The state is the letter after the name, which stands in parentheses and may hold any character (proc(5)). */
  private static boolean isRunnable(Path stat) {
    try {
      var text = Files.readString(stat);
      return text.startsWith("R", text.lastIndexOf(')') + 2);
    } catch (IOException e) {
      return false; // it has just ended
    }
  }
}
