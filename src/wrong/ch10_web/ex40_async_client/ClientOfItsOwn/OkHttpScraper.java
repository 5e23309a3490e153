// WRONG: A new client takes the place of the one handed in: its settings and connections are not used.
// FAILS: fails_with_an_IOException_when_the_connection_breaks_or_the_host_is_unknown,
//     closes_every_response_whatever_it_answers
// SAYS: The client that was handed in made 0 calls
package ch10_web.ex40_async_client;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

public class OkHttpScraper {
  private final OkHttpClient client;
  private final URI site;

  public OkHttpScraper(OkHttpClient client, URI site) {
    var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    this.client = new OkHttpClient.Builder().dispatcher(dispatcher).readTimeout(Duration.ofDays(1)).build();
    this.site = site;
  }

  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers) {
    var pages = numbers.stream().map(this::fetch).toList();
    return CompletableFuture.allOf(pages.toArray(CompletableFuture<?>[]::new))
        .thenApply(_ -> pages.stream().map(CompletableFuture::join).toList());
  }

  private CompletableFuture<Pokemon> fetch(int number) {
    var page = new CompletableFuture<Pokemon>();
    var request = new Request.Builder().url(Page.address(site, number).toString()).build();
    client.newCall(request).enqueue(new Callback() {
      @Override
      public void onFailure(Call call, IOException e) {
        page.completeExceptionally(e);
      }

      @Override
      public void onResponse(Call call, Response response) {
        try (response) {
          if (response.code() != 200) {
            throw new IOException("page " + number + " answered " + response.code());
          }
          page.complete(new Pokemon(number, Page.name(response.body().string())));
        } catch (Throwable e) {
          page.completeExceptionally(e);
        }
      }
    });
    return page;
  }
}
