// WRONG: Each page has a scope of its own, and the next one is opened when it is closed.
// FAILS: has_1000_pages_on_their_way_at_once_each_in_a_virtual_thread, cancels_the_other_pages_as_soon_as_one_fails, cancels_all_pages_when_it_is_interrupted
// SAYS: 1 page was on its way at once
package ch20_virtual.ex30_task_group;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class GroupScraper {
  private final PageSource pages;

  public GroupScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var found = new ArrayList<Pokemon>();
    for (int number : numbers) {
      try (var scope = StructuredTaskScope.open(Joiner.<Pokemon>allSuccessfulOrThrow())) {
        var subtask = scope.fork(() -> pages.fetch(number));
        scope.join();
        found.add(subtask.get());
      } catch (FailedException e) {
        throw new IOException(e.getCause());
      }
    }
    return found;
  }
}
