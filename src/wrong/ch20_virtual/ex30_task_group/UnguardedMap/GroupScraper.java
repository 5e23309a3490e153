// WRONG: All subtasks put their pages into one map, which is not made for several threads.
// FAILS: returns_the_pokemon_in_the_order_asked_for, takes_no_number_one_a_number_twice_or_200_numbers,
// fetches_a_page_anew_in_every_call
// SAYS: Two threads were changing the same TreeMap at once
package ch20_virtual.ex30_task_group;

import java.io.IOException;
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
    Map<Integer, Pokemon> found = new TreeMap<>();
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
