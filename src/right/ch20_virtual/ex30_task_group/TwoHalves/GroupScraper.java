package ch20_virtual.ex30_task_group;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class GroupScraper {
  private final PageSource pages;

  public GroupScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try {
      return all(numbers);
    } catch (FailedException e) {
      Throwable cause = e;
      while (cause instanceof FailedException) { // one for each scope within a scope
        cause = cause.getCause();
      }
      throw new IOException(cause);
    }
  }

  private List<Pokemon> all(List<Integer> numbers) throws IOException, InterruptedException {
    if (numbers.isEmpty()) {
      return List.of();
    }
    try (var scope = StructuredTaskScope.<Object>open()) {
      var first = scope.fork(() -> pages.fetch(numbers.getFirst()));
      int half = Math.max(1, numbers.size() / 2);
      var left = scope.fork(() -> all(numbers.subList(1, half)));
      var right = scope.fork(() -> all(numbers.subList(half, numbers.size())));
      scope.join();
      var found = new ArrayList<Pokemon>();
      found.add(first.get());
      found.addAll(left.get());
      found.addAll(right.get());
      return found;
    }
  }
}
