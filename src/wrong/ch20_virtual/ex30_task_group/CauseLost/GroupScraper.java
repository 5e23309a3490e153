// WRONG: The error is thrown anew, without its cause.
// FAILS: throws_the_IOException_of_a_page, throws_when_a_page_fails_with_an_unchecked_exception, cancels_the_other_pages_as_soon_as_one_fails
// SAYS: the caller got java.io.IOException: a page could not be fetched
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
      numbers.forEach(number -> scope.fork(() -> pages.fetch(number)));
      return scope.join().map(Subtask::get).toList();
    } catch (FailedException e) {
      throw new IOException("a page could not be fetched");
    }
  }
}
