// WRONG: When the time of a scope is up, join() throws, and in JDK 25 its subtasks give no results any more.
// FAILS: returns_at_the_deadline_what_has_come_and_cancels_the_rest, has_one_deadline_for_all_pages_together
// SAYS: join not called
package ch20_virtual.ex50_deadline;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class DeadlineScraper {
  private final PageSource pages;

  public DeadlineScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, InterruptedException {
    try (var scope = StructuredTaskScope.open(
        Joiner.<Pokemon>awaitAllSuccessfulOrThrow(), config -> config.withTimeout(deadline))) {
      var subtasks = numbers.stream().map(number -> scope.fork(() -> pages.fetch(number))).toList();
      try {
        scope.join();
      } catch (StructuredTaskScope.TimeoutException e) {
        System.out.println("time is up");
      }
      return subtasks.stream().filter(subtask -> subtask.state() == Subtask.State.SUCCESS).map(Subtask::get)
          .toList();
    } catch (FailedException e) {
      throw new IOException(e.getCause());
    }
  }
}
