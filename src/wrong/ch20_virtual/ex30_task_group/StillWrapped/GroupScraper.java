// WRONG: The caller gets the FailedException of the scope, which it does not know.
// FAILS: throws_the_IOException_of_a_page, cancels_the_other_pages_as_soon_as_one_fails
// SAYS: Expected: the IOException itself
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
    try (var scope = StructuredTaskScope.open(Joiner.<Pokemon>allSuccessfulOrThrow())) {
      numbers.forEach(number -> scope.fork(() -> pages.fetch(number)));
      return scope.join().map(Subtask::get).toList();
    }
  }
}
