// WRONG: Pages are kept from one call to the next: what has changed on the site is never seen.
// FAILS: fetches_a_page_anew_in_every_call
// SAYS: Page 5 had changed between two calls
package ch20_virtual.ex30_task_group;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class GroupScraper {
  private final PageSource pages;
  private final Map<Integer, Pokemon> known = new ConcurrentHashMap<>();

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

  private Pokemon fetch(int number) throws IOException, InterruptedException {
    var found = known.get(number);
    if (found == null) {
      found = pages.fetch(number);
      known.put(number, found);
    }
    return found;
  }
}
