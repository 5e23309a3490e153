// WRONG: It sleeps until the time is up, also when all pages have come long before.
// FAILS: takes_no_number_one_a_number_twice_or_200_numbers, returns_the_pokemon_in_the_order_asked_for, asks_for_all_pages_at_once_and_waits_for_the_last_one, throws_the_IOException_of_a_page_at_once_and_cancels_the_rest, fetches_a_page_anew_in_every_call, serves_two_callers_at_once, throws_at_once_also_when_a_page_fails_with_an_unchecked_exception
// SAYS: All pages had come, long before the deadline, and it still waits
package ch20_virtual.ex50_deadline;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future.State;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class DeadlineScraper {
  private final PageSource pages;

  public DeadlineScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = numbers.stream().map(number -> threads.submit(() -> pages.fetch(number))).toList();
      try {
        Thread.sleep(deadline);
      } finally {
        futures.forEach(future -> future.cancel(true));
      }
      var found = new ArrayList<Pokemon>();
      for (var future : futures) {
        if (future.state() == State.FAILED) {
          throw new IOException(future.exceptionNow());
        }
        if (future.state() == State.SUCCESS) {
          found.add(future.resultNow());
        }
      }
      return found;
    }
  }
}
