// WRONG: Each page has a virtual thread, which blocks in execute() until the answer has come.
// FAILS: lets_no_thread_wait_for_an_answer
// SAYS: one of them: virtual thread …RealCall.execute
package ch10_web.ex40_async_client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;
import okhttp3.OkHttpClient;
import okhttp3.Request;

public class OkHttpScraper {
  private final OkHttpClient client;
  private final URI site;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

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
    }, threads);
  }
}
