// WRONG: Threads of an executor, interrupted and left alone: nothing makes their caller wait for their end.
// FAILS: fetches_the_pages_in_subtasks_of_a_scope, throws_only_when_all_its_subtasks_have_ended
// SAYS: the thread of page 1 was still at work, it threw
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
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      var done = new ExecutorCompletionService<Pokemon>(threads);
      var futures = numbers.stream().map(number -> done.submit(() -> pages.fetch(number))).toList();
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
