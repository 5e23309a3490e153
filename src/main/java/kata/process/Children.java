package kata.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kata.gate.Stillness;

/**
 * The processes that this JVM has started since the watch began. {@link Stillness} sees this JVM alone; so whoever waits
 * looks here, too, and what moves in a child counts as movement: CPU time that grows, and, on Linux, a thread that could
 * run but gets no core.
 *
 * <p>Thread-safe.
 */
public final class Children {
  /** Of so many calls one looks: a look costs some files of /proc. */
  private static final int CALLS_PER_LOOK = 5;

  /** Threads of an idle JVM that wake up several times a second, and on a busy machine then wait for a core. */
  private static final Pattern IDLE =
      Pattern.compile("Monitor Deflati.*|Service Thread|VM Periodic Tas.*|VM Thread|Common-Cleaner");

  private final Set<Long> before = pids();
  private Map<Long, Duration> seen = new HashMap<>();
  private int calls;

  /** Begins the watch. */
  public Children() {}

  private static Set<Long> pids() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
  }

  /** Those that are alive. */
  public List<ProcessHandle> alive() {
    return ProcessHandle.current().children()
        .filter(child -> !before.contains(child.pid()) && child.isAlive())
        .toList();
  }

  /** To be called at every beat of whoever waits: tells {@link Stillness} what has moved. */
  synchronized void look() {
    if (++calls % CALLS_PER_LOOK != 0) {
      return;
    }
    var now = new HashMap<Long, Duration>();
    alive().forEach(child -> now.put(child.pid(), child.info().totalCpuDuration().orElse(Duration.ZERO)));
    if (!now.equals(seen) || now.keySet().stream().anyMatch(Children::couldRun)) {
      Stillness.moved();
    }
    seen = now;
  }

  private static boolean couldRun(long pid) {
    var folder = Path.of("/proc/" + pid + "/task");
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var tasks = Files.newDirectoryStream(folder)) {
      for (var task : tasks) {
        var stat = Files.readString(task.resolve("stat"));
        int end = stat.lastIndexOf(')');
        char state = stat.charAt(end + 2); // proc(5): R runs or waits for a core, D for a disk
        if ((state == 'R' || state == 'D')
            && !IDLE.matcher(stat.substring(stat.indexOf('(') + 1, end)).matches()) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      return false; // it has just ended
    }
  }
}
