// WRONG: Nobody waits for the threads: the result is read before it is there.
// FAILS: finds_the_name_on_one_page, returns_the_pokemon_in_the_order_asked_for,
//   takes_no_number_a_number_twice_or_200_numbers, reads_the_name_from_the_page_and_not_from_a_list,
//   returns_only_when_every_page_has_come,
//   throws_an_IOException_with_the_status_when_a_page_does_not_answer_200,
//   throws_when_a_page_holds_no_name_or_the_connection_breaks,
//   leaves_no_thread_behind_when_all_is_well_or_a_page_fails,
//   interrupts_its_threads_when_it_is_interrupted, waits_for_the_end_of_the_threads_it_interrupts
// SAYS: When page 1 had not come yet, it returned
package ch10_web.ex70_threads;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;
import org.jspecify.annotations.Nullable;

public class ThreadScraper {
  private final HttpClient client;
  private final URI site;

  public ThreadScraper(HttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException {
    var found = new Pokemon[numbers.size()];
    var error = new AtomicReference<@Nullable Throwable>();
    var threads = IntStream.range(0, numbers.size())
        .mapToObj(i -> Thread.ofPlatform().unstarted(() -> {
          try {
            found[i] = fetch(numbers.get(i));
          } catch (Throwable e) {
            error.compareAndSet(null, e);
          }
        }))
        .toList();
    threads.forEach(Thread::start);
    if (error.get() != null) {
      throw new IOException(error.get());
    }
    return Arrays.asList(found.clone());
  }

  private Pokemon fetch(int number) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(Page.address(site, number)).build();
    var response = client.send(request, BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("page " + number + " answered " + response.statusCode());
    }
    return new Pokemon(number, Page.name(response.body()));
  }
}
