package ch10_web.ex20_sync;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** OkHttp's synchronous call. It tells of an interrupt with an IOException of its own, and keeps the flag. */
public class SyncScraper {
  private static final OkHttpClient CLIENT = new OkHttpClient();

  private final URI site;

  public SyncScraper(URI site) {
    this.site = site;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var found = new ArrayList<Pokemon>();
    try {
      for (int number : numbers) {
        stopIfInterrupted();
        found.add(fetch(number));
      }
    } catch (IOException e) {
      stopIfInterrupted();
      throw e;
    }
    stopIfInterrupted();
    return found;
  }

  private static void stopIfInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private Pokemon fetch(int number) throws IOException {
    var request = new Request.Builder().url(Page.address(site, number).toString()).build();
    try (var response = CLIENT.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw new IOException("unexpected " + response);
      }
      return new Pokemon(number, Page.name(response.body().string()));
    }
  }
}
