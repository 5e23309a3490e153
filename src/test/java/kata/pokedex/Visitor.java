package kata.pokedex;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kata.gate.Stillness;

/** A client of a site. Closing it gives up whatever it still waits for. */
final class Visitor implements AutoCloseable {
  /**
   * A site gives up on a meeting after one window of stillness. Whoever waits for its answers must wait
   * longer.
   */
  private static final int WINDOWS = 3;

  private final URI site;
  private final HttpClient client;

  /** Follows redirects. */
  Visitor(PokedexSite site) {
    this(site, Redirect.NORMAL);
  }

  Visitor(PokedexSite site, Redirect redirect) {
    this.site = site.address();
    client = HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(redirect).build();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(request(site.resolve(path)), BodyHandlers.ofString());
  }

  HttpResponse<String> get(int number) throws IOException, InterruptedException {
    return client.send(request(Page.address(site, number)), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> send(int number) {
    return client.sendAsync(request(Page.address(site, number)), BodyHandlers.ofString());
  }

  /** All at once, from 1 to that number. */
  List<CompletableFuture<HttpResponse<String>>> sendAll(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(this::send).toList();
  }

  /** Waits for what was sent, and fails in words if nothing moves any more. */
  static <T> T got(CompletableFuture<T> response) {
    if (!Stillness.await(response::isDone, WINDOWS)) {
      throw new AssertionError("no answer has come, and nothing moves any more");
    }
    return response.join();
  }

  private static HttpRequest request(URI address) {
    return HttpRequest.newBuilder(address).build();
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
