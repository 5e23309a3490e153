package kata.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import kata.live.Work;

/** Pages at 200 ms each, by every paradigm: 20 as in the article, then 200 and 1,000. */
final class WebParadigms {
  private static final Duration DELAY = Duration.ofMillis(200);

  private WebParadigms() {}

  static void run(List<String> none) throws Exception {
    try (var lab = Lab.open()) {
      System.out.println(lab.told() + "\n");
      new Table(lab, "CPU", WebParadigms::cpu)
          .print("20 pages at 200 ms, as in the article", rows(20, true))
          .shows(
              "who asks for one page after the other waits for every one; who asks for all at once waits once;\n"
                  + "a pool waits once for every 8. The article's pages came over the real web, its limit is not known.");
      new Table(lab, "CPU", WebParadigms::cpu)
          .print("200 pages", rows(200, false))
          .shows(
              "with more pages the pool falls behind, and whoever has all under way at once still waits once.");
      new Table(lab, "CPU", WebParadigms::cpu)
          .print("1,000 pages", rows(1000, false))
          .shows("the wait is still one delay; the rest is work, for client and site on the same "
              + Machine.cores()
              + " cores: a thousand\nconnections to open, and 100 MB of pages to write, read and parse. No run can be"
              + " shorter than its CPU time ÷ cores.\nWhere nobody opens a connection, a thousand virtual threads"
              + " cost next to nothing.");
    }
  }

  private static String cpu(Samples samples) {
    return String.format(Locale.ROOT, "%.2f s", samples.medianCpu());
  }

  private static List<Row> rows(int n, boolean isArticle) {
    var all = n + " x 200 ms";
    int rounds = (n + Work.ARTICLE_POOL - 1) / Work.ARTICLE_POOL;
    return List.of(
        row("sync", "ch10_web/ex20_sync", n, n, all, isArticle ? "4.31 s" : ""),
        row("async", "ch10_web/ex30_async", n, 1, all, isArticle ? "1.67 s" : ""),
        row("async, OkHttp", "ch10_web/ex40_async_client", n, 1, all, isArticle ? "2.6 s" : ""),
        row("pool of 8", "ch10_web/ex80_thread_pool", n, rounds, rounds + " x 200 ms",
            isArticle ? "1.77 s" : ""),
        row("virtual", "ch20_virtual/ex10_virtual_threads", n, 1, all, ""),
        row("structured", "ch20_virtual/ex30_task_group", n, 1, all, ""),
        new Row(
            "virtual, alone", "ch20_virtual/ex10_virtual_threads", new Work(n, DELAY, 1, false), DELAY, all,
            ""));
  }

  private static Row row(String paradigm, String exercise, int n, int waits, String told, String article) {
    return new Row(paradigm, exercise, new Work(n, DELAY, 1), DELAY.multipliedBy(waits), told, article);
  }
}
