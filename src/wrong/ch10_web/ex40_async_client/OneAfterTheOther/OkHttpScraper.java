// WRONG: scrape() fetches one page after the other with execute(), and only wraps the result in a future.
// FAILS: keeps_the_order_asked_for_when_the_first_page_comes_last,
//     returns_the_future_before_the_first_answer_comes, asks_for_all_pages_at_once_be_it_20_or_200,
//     lets_no_thread_wait_for_an_answer
// SAYS: scrape() waits for the pages before it returns the future: …RealCall.execute
package ch10_web.ex40_async_client;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;
import okhttp3.OkHttpClient;
import okhttp3.Request;

public class OkHttpScraper {
  private final OkHttpClient client;
  private final URI site;

  public OkHttpScraper(OkHttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers) {
    var pages = numbers.stream().map(this::fetch).toList();
    return CompletableFuture.allOf(pages.toArray(CompletableFuture<?>[]::new))
        .thenApply(_ -> pages.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<Pokemon> fetch(int number) {
    var request = new Request.Builder().url(Page.address(site, number).toString()).build();
    try (var response = client.newCall(request).execute()) {
      if (response.code() != 200) {
        throw new IOException("page " + number + " answered " + response.code());
      }
      return CompletableFuture.completedFuture(new Pokemon(number, Page.name(response.body().string())));
    } catch (IOException | RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
