package ch10_web.ex40_async_client;

import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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
    var found = Collections.synchronizedMap(new TreeMap<Integer, Pokemon>());
    var pages = IntStream.range(0, numbers.size())
        .mapToObj(place -> fetch(numbers.get(place)).thenAccept(pokemon -> found.put(place, pokemon)))
        .toList();
    return CompletableFuture.allOf(pages.toArray(CompletableFuture<?>[]::new))
        .thenApply(_ -> List.copyOf(found.values()));
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
