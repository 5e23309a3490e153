// WRONG: toString() tells of the body, and is not its text; that is string().
// FAILS: finds_one_pokemon_for_each_number, reads_the_name_from_the_page_and_not_from_a_list,
//     keeps_the_order_asked_for_when_the_first_page_comes_last,
//     returns_the_future_before_the_first_answer_comes, asks_for_all_pages_at_once_be_it_20_or_200,
//     lets_no_thread_wait_for_an_answer,
//     fails_with_an_IOException_that_holds_the_status_when_a_page_does_not_answer_200,
//     fails_with_an_IOException_when_the_connection_breaks_or_the_host_is_unknown,
//     closes_every_response_whatever_it_answers, leaves_the_client_open
// SAYS: Expected: a future that holds a result. It failed with …the page has no h1
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
        try {
          if (response.code() != 200) {
            throw new IOException("page " + number + " answered " + response.code());
          }
          page.complete(new Pokemon(number, Page.name(response.body().toString())));
        } catch (Throwable e) {
          page.completeExceptionally(e);
        }
      }
    });
    return page;
  }
}
