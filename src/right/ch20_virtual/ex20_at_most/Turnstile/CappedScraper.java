package ch20_virtual.ex20_at_most;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class CappedScraper {
  private final PageSource pages;
  private int free;

  public CappedScraper(PageSource pages, int atMost) {
    this.pages = pages;
    this.free = atMost;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try (var scope = StructuredTaskScope.open(Joiner.<Pokemon>allSuccessfulOrThrow())) {
      numbers.forEach(number -> scope.fork(() -> fetch(number)));
      return scope.join().map(Subtask::get).toList();
    } catch (FailedException e) {
      throw new IOException(e.getCause());
    }
  }

  private Pokemon fetch(int number) throws IOException, InterruptedException {
    enter();
    try {
      return pages.fetch(number);
    } finally {
      leave();
    }
  }

  private synchronized void enter() throws InterruptedException {
    while (free == 0) {
      wait();
    }
    free--;
  }

  private synchronized void leave() {
    free++;
    notify();
  }
}
