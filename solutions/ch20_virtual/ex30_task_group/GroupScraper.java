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
    // All that depends on the preview API stands in this method. In another release it looks a little different.
    try (var scope = StructuredTaskScope.open(Joiner.<Pokemon>allSuccessfulOrThrow())) {
      numbers.forEach(number -> scope.fork(() -> pages.fetch(number)));
      return scope.join().map(Subtask::get).toList();
    } catch (FailedException e) {
      // The scope has wrapped what the subtask threw. The wrapper says nothing to our caller.
      throw new IOException(e.getCause());
    }
  }
}
