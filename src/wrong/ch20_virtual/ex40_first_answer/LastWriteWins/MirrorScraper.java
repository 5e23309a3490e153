// WRONG: Whoever answers writes over the answer that is there already, and it is read when all have ended.
// FAILS: returns_the_first_answer_also_when_a_cancelled_mirror_answers_late
// SAYS: Pikachu of mirror 0
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
    var answer = new AtomicReference<Pokemon>();
    var error = new AtomicReference<Exception>();
    var running = new AtomicInteger(mirrors.size());
    var over = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    for (var mirror : mirrors) {
      threads.add(Thread.startVirtualThread(() -> {
        try {
          answer.set(mirror.fetch(number));
          over.countDown();
        } catch (Exception e) {
          error.set(e);
        }
        if (running.decrementAndGet() == 0) {
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
    if (answer.get() == null) {
      throw new IOException(error.get());
    }
    return answer.get();
  }
}
