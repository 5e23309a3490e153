package kata.gate;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What Linux says of the threads of this process: it alone knows which of them wait for a core. A thread that the
 * kernel has woken, but not run yet, still looks in a thread dump as if it waited; on a busy machine that can last.
 * And it counts their CPU time in nanoseconds, where the clock of the whole process ticks in hundredths of a second.
 *
 * <p>Threads that only wait in {@link Stillness} are left out. Elsewhere than on Linux nothing is {@link #KNOWN}.
 */
final class Tasks {
  private static final Path FOLDER = Path.of("/proc/self/task");
  private static final Path OWN = Path.of("/proc/thread-self");

  /** They tick by themselves: the JVM's clock, and the worker's sign of life. */
  private static final Pattern TICKING = Pattern.compile("VM Periodic Tas|alive");

  /** Whether this kernel tells what is needed here. */
  static final boolean KNOWN =
      Files.isReadable(OWN.resolve("schedstat")) && Files.isReadable(OWN.resolve("stat"));

  /** Those that wait in {@link Stillness}. */
  private static final Set<String> WAITING = ConcurrentHashMap.newKeySet();

  private Tasks() {}

  /** The calling thread begins to wait: it is left out from now on. */
  static String enter() {
    if (!KNOWN) {
      return "";
    }
    try {
      var task = Files.readSymbolicLink(OWN).getFileName().toString();
      WAITING.add(task);
      return task;
    } catch (IOException e) {
      return ""; // then it counts as one of the rest, and its beats as movement
    }
  }

  static void leave(String task) {
    WAITING.remove(task);
  }

  /** Whether a thread is running, or waits for a core or a disk. */
  static boolean anyWantsToRun() {
    return KNOWN && rest().stream().anyMatch(Tasks::wantsToRun);
  }

  /** State and name: {@code 4711 (name) S …}, where a name may hold any character (proc(5)). */
  private static boolean wantsToRun(String task) {
    var stat = read(task, "stat");
    int end = stat.lastIndexOf(") ");
    return end > 0
        && "RD".indexOf(stat.charAt(end + 2)) >= 0
        && !TICKING.matcher(stat.substring(stat.indexOf('(') + 1, end)).matches();
  }

  /** CPU time so far, in nanoseconds, by thread. */
  static Map<String, Long> cpuNanos() {
    var nanos = new HashMap<String, Long>();
    for (var task : rest()) {
      var stat = read(task, "schedstat");
      int end = stat.indexOf(' ');
      if (end > 0) {
        nanos.put(task, Long.parseLong(stat, 0, end, 10));
      }
    }
    return nanos;
  }

  private static List<String> rest() {
    var names = FOLDER.toFile().list();
    var tasks = new ArrayList<>(List.of(names == null ? new String[0] : names));
    tasks.removeIf(WAITING::contains);
    return tasks;
  }

  /** The beginning of a small file; empty if the thread has just ended. */
  private static String read(String task, String file) {
    try (var in = new FileInputStream(FOLDER + "/" + task + "/" + file)) {
      var bytes = new byte[256];
      int length = in.read(bytes);
      return new String(bytes, 0, Math.max(0, length), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
