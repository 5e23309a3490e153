package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class VirtualScraper {
  private final PageSource pages;

  public VirtualScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var tasks = numbers.stream().<Callable<Pokemon>>map(number -> () -> pages.fetch(number)).toList();
    var found = new ArrayList<Pokemon>();
    try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("page-", 0).factory())) {
      for (var future : threads.invokeAll(tasks)) {
        found.add(future.get());
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException failed ? failed : new IOException(e.getCause());
    }
    return List.copyOf(found);
  }
}
