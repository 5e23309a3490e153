// WRONG: The page is fetched before it is handed to the scope, which gets a finished one.
// FAILS: has_1000_pages_on_their_way_at_once_each_in_a_virtual_thread, fetches_the_pages_in_subtasks_of_a_scope, cancels_the_other_pages_as_soon_as_one_fails, cancels_all_pages_when_it_is_interrupted
// SAYS: 1 page was on its way at once
package ch20_virtual.ex30_task_group;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class GroupScraper {
  private final PageSource pages;

  public GroupScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try (var scope = StructuredTaskScope.open(Joiner.<Pokemon>allSuccessfulOrThrow())) {
      for (int number : numbers) {
        var pokemon = pages.fetch(number);
        scope.fork(() -> pokemon);
      }
      return scope.join().map(Subtask::get).toList();
    } catch (FailedException e) {
      throw new IOException(e.getCause());
    }
  }
}
