package ch20_virtual.ex50_deadline;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class DeadlineScraper {
  private final PageSource pages;

  public DeadlineScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, InterruptedException {
    var call = new Scraping(numbers.size());
    var threads = new ArrayList<Thread>();
    try {
      for (int i = 0; i < numbers.size(); i++) {
        int place = i;
        threads.add(Thread.startVirtualThread(() -> {
          try {
            call.came(place, pages.fetch(numbers.get(place)));
          } catch (Exception e) {
            call.failed(e);
          }
        }));
      }
      return call.until(deadline.toNanos());
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }

  private static final class Scraping {
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Pokemon[] found;
    private int missing;
    private Exception error;

    Scraping(int size) {
      found = new Pokemon[size];
      missing = size;
    }

    void came(int place, Pokemon pokemon) {
      lock.lock();
      try {
        found[place] = pokemon;
        missing--;
        changed.signal();
      } finally {
        lock.unlock();
      }
    }

    void failed(Exception e) {
      lock.lock();
      try {
        error = error == null ? e : error;
        changed.signal();
      } finally {
        lock.unlock();
      }
    }

    List<Pokemon> until(long nanos) throws IOException, InterruptedException {
      lock.lockInterruptibly();
      try {
        while (missing > 0 && error == null && nanos > 0) {
          nanos = changed.awaitNanos(nanos);
        }
        if (error != null) {
          throw new IOException(error.getMessage(), error);
        }
        return Arrays.stream(found).filter(Objects::nonNull).toList();
      } finally {
        lock.unlock();
      }
    }
  }
}
