package kata.live;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import kata.bank.Transfer;

/** Platform threads, one for each transfer, for banks that start none themselves. */
final class Crew {
  private Crew() {}

  /** One transfer. */
  @FunctionalInterface
  interface Job {
    void run(Transfer transfer) throws Exception;
  }

  /**
   * Does the job with each at the same time, and waits for all.
   *
   * @throws Exception what one of them threw
   */
  static void each(List<Transfer> transfers, Job job) throws Exception {
    var thrown = new ConcurrentLinkedQueue<Throwable>();
    var threads = IntStream.range(0, transfers.size())
        .mapToObj(i -> Thread.ofPlatform().name("thread %02d".formatted(i + 1)).daemon().unstarted(() -> {
          try {
            job.run(transfers.get(i));
          } catch (Throwable e) { // it is the caller's to hear
            thrown.add(e);
          }
        }))
        .toList();
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }
    switch (thrown.peek()) {
      case null -> {}
      case Exception exception -> throw exception;
      case Error error -> throw error;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }
}
