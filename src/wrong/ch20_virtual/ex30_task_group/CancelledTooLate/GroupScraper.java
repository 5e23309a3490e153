// WRONG: Futures are asked in the order of the pages: that page 2 has failed is heard when page 1 has come.
// FAILS: cancels_the_other_pages_as_soon_as_one_fails
// SAYS: it still waits for pages that never come
package ch20_virtual.ex30_task_group;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class GroupScraper {
  private final PageSource pages;

  public GroupScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try (var scope = StructuredTaskScope.open(Joiner.<Void>awaitAll())) {
      var futures = new ArrayList<CompletableFuture<Pokemon>>();
      for (int number : numbers) {
        var future = new CompletableFuture<Pokemon>();
        futures.add(future);
        scope.fork(() -> {
          try {
            future.complete(pages.fetch(number));
          } catch (Throwable e) {
            future.completeExceptionally(e);
          }
        });
      }
      var found = new ArrayList<Pokemon>();
      for (var future : futures) {
        found.add(future.get());
      }
      scope.join();
      return found;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    }
  }
}
