// WRONG: Pages that fail are left out, and nobody hears of it.
// FAILS: throws_the_IOException_of_a_page, throws_when_a_page_fails_with_an_unchecked_exception, cancels_the_other_pages_as_soon_as_one_fails
// SAYS: no error reached the caller
package ch20_virtual.ex30_task_group;

import java.io.IOException;
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
      return subtasks.stream().filter(subtask -> subtask.state() == Subtask.State.SUCCESS).map(Subtask::get)
          .toList();
    }
  }
}
