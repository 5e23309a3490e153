package ch10_web.ex20_sync;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;
import org.jsoup.Jsoup;

/** jsoup fetches and parses; its HttpStatusException is an IOException with the status in its message. */
public class SyncScraper {
  private final URI site;

  public SyncScraper(URI site) {
    this.site = site;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    var session = Jsoup.newSession();
    var found = new ArrayList<Pokemon>();
    for (int number : numbers) {
      try {
        var heading = session.newRequest(Page.address(site, number).toString()).get().selectFirst("h1");
        if (heading == null || !heading.hasText()) {
          throw new NoSuchElementException("page " + number + " has no h1 with text in it");
        }
        found.add(new Pokemon(number, heading.text()));
      } finally {
        // jsoup keeps the flag, and throws an IOException of its own
        if (Thread.interrupted()) {
          stop(number);
        }
      }
    }
    return found;
  }

  private static void stop(int number) throws InterruptedException {
    throw new InterruptedException("interrupted during page " + number);
  }
}
