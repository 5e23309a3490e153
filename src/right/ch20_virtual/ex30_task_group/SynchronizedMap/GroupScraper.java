package ch20_virtual.ex30_task_group;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    Map<Integer, Pokemon> found = Collections.synchronizedMap(new TreeMap<>());
    try (var scope = StructuredTaskScope.open()) {
      for (int i = 0; i < numbers.size(); i++) {
        int place = i;
        scope.fork(() -> found.put(place, pages.fetch(numbers.get(place))));
      }
      scope.join();
      return List.copyOf(found.values());
    } catch (FailedException e) {
      throw new IOException(e.getCause());
    }
  }
}
