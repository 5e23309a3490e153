package ch10_web.ex40_async_client;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** The first error completes the future, and cancels all other calls. They are enqueued by a virtual thread. */
public class OkHttpScraper {
  private final OkHttpClient client;
  private final URI site;

  public OkHttpScraper(OkHttpClient client, URI site) {
    var dispatcher =
        new Dispatcher(Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().factory()));
    dispatcher.setMaxRequests(1_000);
    dispatcher.setMaxRequestsPerHost(1_000);
    this.client = client.newBuilder().dispatcher(dispatcher).build();
    this.site = site;
  }

  public CompletableFuture<List<Pokemon>> scrape(List<Integer> numbers) {
    var calls = new ConcurrentLinkedQueue<Call>();
    var pages = numbers.stream().map(_ -> new CompletableFuture<Pokemon>()).toList();
    var all = CompletableFuture.allOf(pages.toArray(CompletableFuture<?>[]::new))
        .thenApply(_ -> pages.stream().map(CompletableFuture::resultNow).toList());
    pages.forEach(page -> page.exceptionally(error -> {
      all.completeExceptionally(error);
      calls.forEach(Call::cancel);
      return null;
    }));
    Thread.startVirtualThread(() -> {
      for (int i = 0; i < pages.size(); i++) {
        fetch(numbers.get(i), pages.get(i), calls);
      }
    });
    return all;
  }

  private void fetch(int number, CompletableFuture<Pokemon> page, Queue<Call> calls) {
    var call = client.newCall(new Request.Builder().url(Page.address(site, number).toString()).build());
    calls.add(call);
    call.enqueue(new Callback() {
      @Override
      public void onFailure(Call call, IOException e) {
        page.completeExceptionally(e);
      }

      @Override
      public void onResponse(Call call, Response response) {
        if (response.code() != 200) {
          response.close();
          page.completeExceptionally(new IOException(response.message() + " (" + response.code() + ")"));
          return;
        }
        try {
          page.complete(new Pokemon(number, Page.name(response.body().string())));
        } catch (IOException | RuntimeException e) {
          page.completeExceptionally(e);
        }
      }
    });
  }
}
