package kata.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/** What the figures were measured on. */
final class Machine {
  private Machine() {}

  /** What this JVM has used so far, of all cores together. */
  static Duration cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Cores, Java, and how busy the machine is with everything that runs on it. */
  static String told() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return String.format(
        Locale.ROOT, "Java %s, %d cores%s", Runtime.version().feature(), cores(),
        load < 0 ? "" : String.format(Locale.ROOT, ", load average %.1f", load));
  }
}
