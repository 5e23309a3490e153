// WRONG: The scope is told to use threads of the operating system.
// FAILS: has_1000_pages_on_their_way_at_once_each_in_a_virtual_thread
// SAYS: were platform threads
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
    try (var scope = StructuredTaskScope.open(Joiner.<Pokemon>allSuccessfulOrThrow(),
        config -> config.withThreadFactory(Thread.ofPlatform().factory()))) {
      numbers.forEach(number -> scope.fork(() -> pages.fetch(number)));
      return scope.join().map(Subtask::get).toList();
    } catch (FailedException e) {
      throw new IOException(e.getCause());
    }
  }
}
