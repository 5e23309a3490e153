package kata.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kata.bank.Books;
import kata.live.Kind;
import kata.live.Result;
import kata.live.Work;

/** Twenty transfers with the article's delays, by every paradigm, with locks and without, and what became of the money. */
final class LockParadigms {
  private static final int N = Work.ARTICLE_N;

  /** The same transfers in every run; what is lost differs all the same. */
  private static final Work WORK = Work.article(Kind.TRANSFERS, 1);

  private static final Duration VERIFICATION = WORK.delay();

  /** Two reads and two writes, a tenth of a millisecond each. */
  private static final Duration UPDATES = Duration.ofNanos(400_000);

  private LockParadigms() {}

  static void run(List<String> none) throws Exception {
    try (var lab = Lab.open()) {
      System.out.println(lab.told() + "\n");
      new Table(lab, "books", LockParadigms::money)
          .print("20 transfers between 5 accounts, verified in 100 ms each, as in the article", rows())
          .shows(
              "what makes it fast is that all are verified at the same time, and a lock around the updates\n"
                  + "leaves that as it is. Without one, the books are wrong, on one thread as on many: a slip of 0.1 ms is enough.");
    }
  }

  private static List<Row> rows() {
    var together = VERIFICATION.plus(UPDATES);
    var one = VERIFICATION.plus(UPDATES.multipliedBy(N));
    var each = VERIFICATION.plus(UPDATES.multipliedBy(busiest()));
    return List.of(
        row("sync", "ch30_races/ex10_sync_bank", together.multipliedBy(N), "2.08 s"),
        row("async, unsafe", "ch30_races/ex20_async_bank", together, "0.15 s"),
        row("async, lock", "ch40_locks/ex10_async_safe", one, "0.24 s"),
        row("threads,unsafe", "ch30_races/ex40_threaded_bank", together, "0.36 s"),
        row("ReentrantLock", "ch40_locks/ex40_reentrant_lock", one, "0.35 s"),
        row("lock/account", "ch40_locks/ex60_lock_ordering", each, ""));
  }

  private static Row row(String paradigm, String exercise, Duration limit, String article) {
    return new Row(paradigm, exercise, WORK, limit, "", article);
  }

  /** No lock lets two of them at the same account: so many follow each other at the busiest one. */
  private static long busiest() {
    return WORK.transfers().stream()
        .flatMap(transfer -> Stream.of(transfer.sender(), transfer.receiver()))
        .collect(java.util.stream.Collectors.groupingBy(name -> name, java.util.stream.Collectors.counting()))
        .values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static String money(Samples samples) {
    var wrong = samples.which(result -> result instanceof Result.Money money
        && !(money.verdict() instanceof Books.Verdict.Right));
    if (wrong.isEmpty()) {
      return samples.runs() + " of " + samples.runs() + " right";
    }
    return wrong.size() + " of " + samples.runs() + " wrong: " + created(wrong) + " Poké dollars";
  }

  /** How far the sum was off, from the least to the most. */
  private static String created(List<Result> wrong) {
    var off = wrong.stream()
        .map(result -> ((Result.Money) result).verdict())
        .mapToLong(verdict -> verdict instanceof Books.Verdict.Broken broken ? broken.created() : 0)
        .summaryStatistics();
    return "%+d to %+d".formatted(off.getMin(), off.getMax());
  }
}
