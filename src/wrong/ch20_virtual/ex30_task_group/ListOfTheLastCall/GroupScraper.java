// WRONG: The subtasks are kept in a field: two callers at once write into the same list.
// FAILS: serves_two_callers_at_once
// SAYS: Two callers were at work at once
package ch20_virtual.ex30_task_group;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Subtask;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class GroupScraper {
  private final PageSource pages;
  private final List<Subtask<Pokemon>> subtasks = new ArrayList<>();

  public GroupScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    subtasks.clear();
    try (var scope = StructuredTaskScope.open()) {
      numbers.forEach(number -> subtasks.add(scope.fork(() -> pages.fetch(number))));
      scope.join();
      return subtasks.stream().map(Subtask::get).toList();
    } catch (FailedException e) {
      throw new IOException(e.getCause());
    }
  }
}
