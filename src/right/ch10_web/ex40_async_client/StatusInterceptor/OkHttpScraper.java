package ch10_web.ex40_async_client;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** An interceptor turns a bad status into an exception; futures are combined one after the other. */
public class OkHttpScraper {
  private final OkHttpClient client;
  private final URI site;

  public OkHttpScraper(OkHttpClient client, URI site) {
    this.client = client.newBuilder().addInterceptor(OkHttpScraper::onlyGood).dispatcher(unlimited()).build();
    this.site = site;
  }

  private static Dispatcher unlimited() {
    var dispatcher = new Dispatcher();
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    return dispatcher;
  }

  private static Response onlyGood(Interceptor.Chain chain) throws IOException {
    var response = chain.proceed(chain.request());
    if (response.isSuccessful()) {
      return response;
    }
    response.close();
    throw new IOException(response.toString());
  }

  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers) {
    var all = CompletableFuture.<List<Pokemon>>completedFuture(new ArrayList<>());
    for (int number : numbers) {
      all = all.thenCombine(page(number), (list, pokemon) -> {
        list.add(pokemon);
        return list;
      });
    }
    return all;
  }

  private CompletableFuture<Pokemon> page(int number) {
    var done = new CompletableFuture<Pokemon>();
    client.newCall(new Request.Builder().url(Page.address(site, number).toString()).build())
        .enqueue(new Callback() {
          @Override
          public void onFailure(Call call, IOException e) {
            done.completeExceptionally(e);
          }

          @Override
          public void onResponse(Call call, Response response) {
            try (var body = response.body()) {
              done.complete(new Pokemon(number, Page.name(body.string())));
            } catch (Exception e) {
              done.completeExceptionally(e);
            }
          }
        });
    return done;
  }
}
