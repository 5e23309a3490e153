// WRONG: A subtask takes the interrupt for a fault of the network, and tries again: it cannot be cancelled.
// FAILS: cancels_the_other_pages_as_soon_as_one_fails, cancels_all_pages_when_it_is_interrupted
// SAYS: in StructuredTaskScopeImpl.close
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
      numbers.forEach(number -> scope.fork(() -> fetch(number)));
      return scope.join().map(Subtask::get).toList();
    } catch (FailedException e) {
      throw new IOException(e.getCause());
    }
  }

  private Pokemon fetch(int number) throws IOException {
    while (true) {
      try {
        return pages.fetch(number);
      } catch (InterruptedException e) {
        System.out.println("page " + number + ": once more");
      }
    }
  }
}
