package ch20_virtual.ex20_at_most;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class CappedScraper {
  private final PageSource pages;
  private final ArrayDeque<CountDownLatch> line = new ArrayDeque<>();
  private int free;

  public CappedScraper(PageSource pages, int atMost) {
    this.pages = pages;
    this.free = atMost;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try (var scope = StructuredTaskScope.open(Joiner.<Pokemon>awaitAllSuccessfulOrThrow())) {
      var subtasks = numbers.stream().map(number -> scope.fork(() -> fetch(number))).toList();
      scope.join();
      return subtasks.stream().map(Subtask::get).toList();
    } catch (FailedException e) {
      throw new IOException("a page has failed", e);
    }
  }

  private Pokemon fetch(int number) throws IOException, InterruptedException {
    var turn = new CountDownLatch(1);
    synchronized (line) {
      if (free > 0) {
        free--;
        turn.countDown();
      } else {
        line.add(turn);
      }
    }
    try {
      turn.await();
    } catch (InterruptedException e) {
      synchronized (line) {
        if (!line.remove(turn)) {
          passOn();
        }
      }
      throw e;
    }
    try {
      return pages.fetch(number);
    } finally {
      passOn();
    }
  }

  /** The place goes to who has waited longest. */
  private void passOn() {
    synchronized (line) {
      if (line.isEmpty()) {
        free++;
      } else {
        line.remove().countDown();
      }
    }
  }
}
