package ch10_web.ex40_async_client;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The callback is itself the future of a response; what is done with it comes later, in the common pool. */
public class OkHttpScraper {
  private static final class FutureResponse extends CompletableFuture<Response> implements Callback {
    @Override
    public void onFailure(Call call, IOException e) {
      completeExceptionally(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      complete(response);
    }
  }

  private final OkHttpClient client;
  private final URI site;

  public OkHttpScraper(OkHttpClient client, URI site) {
    this.client = client;
    this.site = site;
  }

  /** A dispatcher for each time, with as many threads as needed, which are ended with it. */
  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers) {
    var threads = Executors.newCachedThreadPool();
    var dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequests(numbers.size() + 1);
    dispatcher.setMaxRequestsPerHost(numbers.size() + 1);
    var mine = client.newBuilder().dispatcher(dispatcher).build();
    var pages = numbers.stream().map(number -> page(mine, number)).collect(Collectors.toList());
    return CompletableFuture.allOf(pages.toArray(new CompletableFuture<?>[0]))
        .handle((_, error) -> {
          threads.shutdown();
          return error;
        })
        .thenCompose(error -> error == null
            ? CompletableFuture
                .completedFuture(pages.stream().flatMap(page -> Stream.of(page.join())).toList())
            : CompletableFuture.failedFuture(error));
  }

  private CompletableFuture<Pokemon> page(OkHttpClient mine, int number) {
    var future = new FutureResponse();
    mine.newCall(new Request.Builder().get().url(Page.address(site, number).toString()).build())
        .enqueue(future);
    return future.thenApplyAsync(response -> {
      try (response) {
        var text = response.body().string();
        if (response.code() != 200) {
          throw new IOException("HTTP " + response.code());
        }
        return new Pokemon(number, Page.name(text));
      } catch (IOException e) {
        throw new CompletionException(e);
      }
    });
  }
}
