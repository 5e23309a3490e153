// WRONG: An interrupt is reported as if a page had failed.
// FAILS: cancels_all_pages_when_it_is_interrupted
// SAYS: Interrupted, it threw java.io.IOException
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

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException {
    try (var scope = StructuredTaskScope.open(Joiner.<Pokemon>allSuccessfulOrThrow())) {
      numbers.forEach(number -> scope.fork(() -> pages.fetch(number)));
      return scope.join().map(Subtask::get).toList();
    } catch (FailedException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
