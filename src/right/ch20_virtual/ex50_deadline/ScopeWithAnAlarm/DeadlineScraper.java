package ch20_virtual.ex50_deadline;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.AtomicInteger;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class DeadlineScraper {
  private final PageSource pages;

  public DeadlineScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, InterruptedException {
    var left = new AtomicInteger(numbers.size());
    try (var scope = StructuredTaskScope.open(Joiner.<Optional<Pokemon>>allUntil(
        subtask -> subtask.state() == Subtask.State.FAILED || subtask.get().isEmpty()
            || left.decrementAndGet() == 0))) {
      var subtasks =
          numbers.stream().map(number -> scope.fork(() -> Optional.of(pages.fetch(number)))).toList();
      if (!numbers.isEmpty()) {
        scope.fork(() -> {
          Thread.sleep(deadline);
          return Optional.empty();
        });
      }
      scope.join();
      var found = new ArrayList<Pokemon>();
      for (var subtask : subtasks) {
        switch (subtask.state()) {
          case SUCCESS -> subtask.get().ifPresent(found::add);
          case FAILED -> throw new IOException(subtask.exception());
          case UNAVAILABLE -> {}
        }
      }
      return found;
    }
  }
}
