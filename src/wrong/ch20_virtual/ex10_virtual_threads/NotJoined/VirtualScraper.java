// WRONG: It does not wait for its threads: what they find comes too late.
// FAILS: returns_the_pokemon_in_the_order_asked_for, takes_no_number_one_a_number_twice_or_200_numbers, returns_only_when_every_page_has_come, throws_an_IOException_when_a_page_fails, throws_when_a_page_fails_with_an_unchecked_exception, throws_only_when_its_threads_have_ended, interrupts_its_threads_when_it_is_interrupted, fetches_a_page_anew_in_every_call, waits_for_the_end_of_its_threads_also_when_it_is_interrupted, serves_two_callers_at_once
// SAYS: When page 1 had not come yet
package ch20_virtual.ex10_virtual_threads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class VirtualScraper {
  private final PageSource pages;

  public VirtualScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var found = new Pokemon[numbers.size()];
    for (int i = 0; i < found.length; i++) {
      int place = i;
      Thread.startVirtualThread(() -> {
        try {
          found[place] = pages.fetch(numbers.get(place));
        } catch (IOException | InterruptedException e) {
          throw new IllegalStateException(e);
        }
      });
    }
    return new ArrayList<>(Arrays.asList(found));
  }
}
