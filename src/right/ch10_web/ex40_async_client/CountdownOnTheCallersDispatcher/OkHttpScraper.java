package ch10_web.ex40_async_client;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** One future for all: each callback fills its place, the last one completes it. */
public class OkHttpScraper {
  private final OkHttpClient client;
  private final URI site;

  public OkHttpScraper(OkHttpClient client, URI site) {
    client.dispatcher().setMaxRequests(10_000);
    client.dispatcher().setMaxRequestsPerHost(10_000);
    this.client = client;
    this.site = site;
  }

  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers) {
    if (numbers.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    var result = new CompletableFuture<List<Pokemon>>();
    var found = new Pokemon[numbers.size()];
    var left = new AtomicInteger(found.length);
    for (int i = 0; i < found.length; i++) {
      int place = i;
      int number = numbers.get(i);
      var request = new Request.Builder().url(Page.address(site, number).toString()).build();
      client
          .newCall(request)
          .enqueue(
              new Callback() {
                @Override
                public void onResponse(Call call, Response response) {
                  String html;
                  try {
                    html = response.body().string(); // which closes it, too
                  } catch (IOException e) {
                    onFailure(call, e);
                    return;
                  }
                  if (!response.isSuccessful()) {
                    onFailure(call, new IOException(response.code() + " for " + call.request().url()));
                    return;
                  }
                  try {
                    found[place] = new Pokemon(number, Page.name(html));
                  } catch (RuntimeException e) {
                    onFailure(call, new IOException("no name on page " + number, e));
                    return;
                  }
                  if (left.decrementAndGet() == 0) {
                    result.complete(Arrays.asList(found));
                  }
                }

                @Override
                public void onFailure(Call call, IOException e) {
                  result.completeExceptionally(e);
                }
              });
    }
    return result;
  }
}
