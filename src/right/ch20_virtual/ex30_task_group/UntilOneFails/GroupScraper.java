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
    Subtask<Pokemon> failed = null;
    try (var scope = StructuredTaskScope.open(
        Joiner.<Pokemon>allUntil(subtask -> subtask.state() == Subtask.State.FAILED),
        config -> config.withName("pages"))) {
      numbers.forEach(number -> scope.fork(() -> pages.fetch(number)));
      var subtasks = scope.join().toList();
      for (var subtask : subtasks) {
        failed = subtask.state() == Subtask.State.FAILED ? subtask : failed;
      }
      if (failed == null) {
        return subtasks.stream().map(Subtask::get).toList();
      }
      throw new IOException("a page is missing, so all are", failed.exception());
    }
  }
}
