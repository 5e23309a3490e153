package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class VirtualScraper {
  private final PageSource pages;

  public VirtualScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    var threads = new ArrayList<Thread>();
    for (int place = 0; place < numbers.size(); place++) {
      var request = new Request(place, numbers.get(place));
      threads.add(Thread.ofVirtual().start(() -> answers.add(request.send(pages))));
    }
    try {
      var found = new TreeMap<Integer, Pokemon>();
      while (found.size() < threads.size()) {
        switch (answers.take()) {
          case Came(int place, Pokemon pokemon) -> found.put(place, pokemon);
          case Failed(Exception e) -> throw new IOException("a page is missing", e);
        }
      }
      return new ArrayList<>(found.values());
    } finally {
      threads.forEach(Thread::interrupt);
      boolean interrupted = false;
      for (var thread : threads) {
        while (thread.isAlive()) {
          try {
            thread.join();
          } catch (InterruptedException e) {
            interrupted = true;
          }
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private sealed interface Answer {}

  private record Came(int place, Pokemon pokemon) implements Answer {}

  private record Failed(Exception error) implements Answer {}

  private record Request(int place, int number) {
    Answer send(PageSource pages) {
      try {
        return new Came(place, pages.fetch(number));
      } catch (Exception e) {
        return new Failed(e);
      }
    }
  }
}
