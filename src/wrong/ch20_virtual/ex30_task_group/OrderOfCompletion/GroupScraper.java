// WRONG: The list is filled as the pages come.
// FAILS: returns_the_pokemon_in_the_order_asked_for, takes_no_number_one_a_number_twice_or_200_numbers
// SAYS: in another order than asked for
package ch20_virtual.ex30_task_group;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
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
    var found = Collections.synchronizedList(new ArrayList<Pokemon>());
    try (var scope = StructuredTaskScope.open()) {
      numbers.forEach(number -> scope.fork(() -> found.add(pages.fetch(number))));
      scope.join();
      return found;
    } catch (FailedException e) {
      throw new IOException(e.getCause());
    }
  }
}
