package kata.gate;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;

/**
 * CPU time of the process at one moment, without those who only wait in {@link Stillness}.
 *
 * @param byTask by thread, where the kernel tells
 * @param nanos in all, where it does not: from the clock of the whole process
 */
record RestCpu(Map<String, Long> byTask, long nanos) {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  static RestCpu now() {
    return Tasks.KNOWN
        ? new RestCpu(Tasks.cpuNanos(), 0)
        : new RestCpu(Map.of(), SYSTEM.getProcessCpuTime() - Heart.allCpuNanos());
  }

  /** What has been used between the two moments, in nanoseconds. */
  long since(RestCpu before) {
    long used = nanos - before.nanos;
    for (var task : byTask.entrySet()) {
      used += task.getValue() - before.byTask.getOrDefault(task.getKey(), 0L);
    }
    return used;
  }

  /** The step of the clock that is read here, in nanoseconds. It may be large: 10 and 16 ms have been seen. */
  static long stepNanos() {
    if (Tasks.KNOWN) {
      return 1;
    }
    long first = nextStep();
    return nextStep() - first;
  }

  private static long nextStep() {
    long start = SYSTEM.getProcessCpuTime();
    long now = start;
    while (now == start) { // it burns CPU, so it ends
      now = SYSTEM.getProcessCpuTime();
    }
    return now;
  }
}
