// WRONG: The joiner waits for all pages, whatever becomes of one of them; the others are not cancelled.
// FAILS: cancels_the_other_pages_as_soon_as_one_fails
// SAYS: it still waits for pages that never come
package ch20_virtual.ex30_task_group;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
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
    try (var scope = StructuredTaskScope.open(Joiner.<Pokemon>awaitAll())) {
      var subtasks = numbers.stream().map(number -> scope.fork(() -> pages.fetch(number))).toList();
      scope.join();
      var found = new ArrayList<Pokemon>();
      for (var subtask : subtasks) {
        if (subtask.state() == Subtask.State.FAILED) {
          throw new IOException(subtask.exception());
        }
        found.add(subtask.get());
      }
      return found;
    }
  }
}
