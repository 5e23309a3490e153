// WRONG: scrape() waits for all pages, and returns a future that is complete already.
// FAILS: keeps_the_order_asked_for_when_the_first_page_comes_last,
//     returns_the_future_before_the_first_answer_comes, asks_for_all_pages_at_once_be_it_20_or_200,
//     lets_no_thread_wait_for_an_answer
// SAYS: scrape() waits for the pages before it returns the future: …CompletableFuture.join
package ch10_web.ex40_async_client;

import java.io.IOException;
import java.net.URI;
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
    this.client = client.newBuilder().dispatcher(dispatcher).build();
    this.site = site;
  }

  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers) {
    var pages = numbers.stream().map(this::fetch).toList();
    CompletableFuture.allOf(pages.toArray(CompletableFuture<?>[]::new)).exceptionally(_ -> null).join();
    return CompletableFuture.supplyAsync(() -> pages.stream().map(CompletableFuture::join).toList());
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
