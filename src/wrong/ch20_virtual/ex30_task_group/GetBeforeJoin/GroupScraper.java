// WRONG: A subtask is asked for its result before join(): a scope does not allow that.
// FAILS: returns_the_pokemon_in_the_order_asked_for, takes_no_number_one_a_number_twice_or_200_numbers, has_1000_pages_on_their_way_at_once_each_in_a_virtual_thread, throws_the_IOException_of_a_page, throws_when_a_page_fails_with_an_unchecked_exception, cancels_the_other_pages_as_soon_as_one_fails, cancels_all_pages_when_it_is_interrupted, fetches_a_page_anew_in_every_call, serves_two_callers_at_once
// SAYS: join not called
package ch20_virtual.ex30_task_group;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
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
    try (var scope = StructuredTaskScope.open(Joiner.<Pokemon>allSuccessfulOrThrow())) {
      var subtasks = numbers.stream().map(number -> scope.fork(() -> pages.fetch(number))).toList();
      var found = subtasks.stream().map(Subtask::get).toList();
      scope.join();
      return found;
    } catch (FailedException e) {
      throw new IOException(e.getCause());
    }
  }
}
