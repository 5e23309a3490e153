package kata.benchmark;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import kata.live.Kind;
import kata.live.Work;
import kata.math.MathTask;
import kata.math.Rounds;

/** Twenty numbers, two million rounds with each, by every paradigm, beside work divided by cores. */
final class CpuParadigms {
  private static final int N = Work.ARTICLE_N;
  private static final Work WORK = Work.article(Kind.NUMBERS, 1);
  private static final int PROBES = 10;

  private CpuParadigms() {}

  static void run(List<String> none) throws Exception {
    try (var lab = Lab.open()) {
      System.out.println(lab.told() + "\n");
      var work = one().multipliedBy(N);
      new Table(lab, "CPU, cores got", CpuParadigms::cores)
          .print("20 numbers, 2,000,000 rounds with each, as in the article (there on four cores, here on "
              + Machine.cores() + ")", rows(work))
          .shows(
              """
                  only cores make computing faster, and in Java threads are enough to use them. A lock around each
                  round takes it all back: that is what Python's GIL does, and why the article needs processes.
                  Beside their starts, those cost next to nothing. The limit is work ÷ cores; the work is 20 times the
                  CPU time of one number, so on a machine that is busy with something else no row comes near it.\
                  """);
      Processes.inShort();
    }
  }

  /** How many cores the machine has really spared; those of other processes are not counted. */
  private static String cores(Samples samples) {
    double cpu = samples.medianCpu();
    return samples.row().exercise().startsWith("ch60")
        ? ""
        : String.format(Locale.ROOT, "%.2f s, %.1f", cpu,
            cpu / samples.median().orElseThrow());
  }

  /** How much CPU time one number takes, at the least: so the limit is the same however busy the machine is. */
  private static Duration one() {
    var task = MathTask.of(Rounds.of(Rounds.ARTICLE));
    var threads = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < PROBES; i++) {
      long start = threads.getCurrentThreadCpuTime();
      task.doMathOnce(i);
      least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
    }
    return Duration.ofNanos(least);
  }

  private static List<Row> rows(Duration work) {
    var shared = work.dividedBy(Math.min(Machine.cores(), N));
    return List.of(
        row("sync", "ch50_cpu/ex10_sync_math", work, "10.57 s"),
        row("threads", "ch50_cpu/ex20_threaded_math", shared, "10.79 s"),
        row("global lock", "ch50_cpu/ex30_global_lock", work, ""),
        row("fork/join", "ch50_cpu/ex40_fork_join", shared, ""),
        row("one process", "ch60_processes/ex10_worker", work, ""),
        row("processes", "ch60_processes/ex20_process_pool", shared, "2.99 s"));
  }

  private static Row row(String paradigm, String exercise, Duration limit, String article) {
    return new Row(paradigm, exercise, WORK, limit, "", article);
  }
}
