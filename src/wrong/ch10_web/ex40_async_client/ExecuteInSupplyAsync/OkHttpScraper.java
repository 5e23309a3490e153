// WRONG: Each page is fetched with execute(), which blocks a thread of the common pool; there are as many
//     as cores.
// FAILS: asks_for_all_pages_at_once_be_it_20_or_200, lets_no_thread_wait_for_an_answer
// SAYS: threads wait in your code. Expected: none, only callbacks.
package ch10_web.ex40_async_client;

import java.io.IOException;
import java.io.UncheckedIOException;
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
    return CompletableFuture.supplyAsync(() -> {
      try (var response = client.newCall(request).execute()) {
        if (response.code() != 200) {
          throw new IOException("page " + number + " answered " + response.code());
        }
        return new Pokemon(number, Page.name(response.body().string()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
