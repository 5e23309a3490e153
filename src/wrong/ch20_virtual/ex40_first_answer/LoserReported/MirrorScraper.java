// WRONG: The losers fail because they are interrupted, and that is reported, though a winner has come.
// FAILS: returns_the_answer_that_comes_first_while_the_other_mirrors_never_answer, cancels_the_other_mirrors_when_one_has_answered, goes_on_waiting_when_a_mirror_fails_and_another_may_still_answer, returns_the_first_answer_also_when_a_cancelled_mirror_answers_late
// SAYS: Instead it threw java.io.IOException
package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class MirrorScraper {
  private final List<PageSource> mirrors;

  public MirrorScraper(List<PageSource> mirrors) {
    this.mirrors = mirrors;
  }

  public Pokemon scrape(int number) throws IOException, InterruptedException {
    var found = new AtomicReference<Pokemon>();
    var error = new AtomicReference<Throwable>();
    var over = new CountDownLatch(1);
    var left = new AtomicInteger(mirrors.size());
    var threads = new ArrayList<Thread>();
    for (var mirror : mirrors) {
      threads.add(Thread.startVirtualThread(() -> {
        try {
          found.compareAndSet(null, mirror.fetch(number));
          over.countDown();
        } catch (Throwable e) {
          error.set(e);
        }
        if (left.decrementAndGet() == 0) {
          over.countDown();
        }
      }));
    }
    try {
      over.await();
    } finally {
      threads.forEach(Thread::interrupt);
    }
    for (var thread : threads) {
      thread.join();
    }
    if (error.get() != null) {
      throw new IOException(error.get());
    }
    return found.get();
  }
}
