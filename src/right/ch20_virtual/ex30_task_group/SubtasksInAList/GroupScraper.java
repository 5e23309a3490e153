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

  public GroupScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var found = new ArrayList<Pokemon>();
    try (var scope = StructuredTaskScope.open()) {
      var subtasks = new ArrayList<Subtask<Pokemon>>();
      for (int number : numbers) {
        subtasks.add(scope.fork(() -> pages.fetch(number)));
      }
      scope.join();
      for (var subtask : subtasks) {
        found.add(subtask.get());
      }
    } catch (FailedException e) {
      switch (e.getCause()) {
        case IOException failed -> throw failed;
        case RuntimeException failed -> throw failed;
        default -> throw new IOException(e.getCause());
      }
    }
    return found;
  }
}
