// WRONG: An executor and much care do the same, but a scope was asked for: its subtasks inherit what belongs to the caller.
// FAILS: fetches_the_pages_in_subtasks_of_a_scope
// SAYS: did not reach the pages
package ch20_virtual.ex30_task_group;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class GroupScraper {
  private final PageSource pages;

  public GroupScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ExecutorCompletionService<Pokemon>(threads);
      var futures = numbers.stream().map(number -> done.submit(() -> pages.fetch(number))).toList();
      try {
        for (int i = 0; i < futures.size(); i++) {
          done.take().get();
        }
        return futures.stream().map(Future::resultNow).toList();
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
