// WRONG: The caller asks the last mirror itself; whoever has won interrupts it.
// FAILS: asks_a_hundred_mirrors_at_once_each_in_a_thread_of_its_own, returns_the_first_answer_also_when_a_cancelled_mirror_answers_late
// SAYS: The caller asked a mirror itself
package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    var winner = new AtomicReference<Pokemon>();
    var error = new AtomicReference<Exception>();
    var left = new AtomicInteger(mirrors.size());
    var caller = Thread.currentThread();
    var threads = new ArrayList<Thread>();
    for (var mirror : mirrors.subList(1, mirrors.size())) {
      threads.add(Thread.startVirtualThread(() -> {
        try {
          winner.compareAndSet(null, mirror.fetch(number));
          caller.interrupt();
        } catch (Exception e) {
          error.set(e);
          if (left.decrementAndGet() == 0) {
            caller.interrupt();
          }
        }
      }));
    }
    try {
      try {
        return mirrors.getFirst().fetch(number);
      } catch (IOException | RuntimeException e) {
        error.set(e);
        if (left.decrementAndGet() > 0) {
          Thread.sleep(Long.MAX_VALUE);
        }
      }
    } catch (InterruptedException e) {
      if (winner.get() == null && left.get() > 0) {
        throw e;
      }
    } finally {
      threads.forEach(Thread::interrupt);
    }
    if (winner.get() == null) {
      throw new IOException(error.get());
    }
    return winner.get();
  }
}
