package ch10_web.ex20_sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import kata.pokedex.Page;
import kata.pokedex.Pokemon;

/** A sequential stream; checked exceptions travel through it in disguise, and are unwrapped at its end. */
public class SyncScraper {
  private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(Redirect.ALWAYS).build();

  private final URI site;

  public SyncScraper(URI site) {
    this.site = site;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try {
      return numbers.stream().map(number -> new Pokemon(number, Page.name(body(number)))).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (Interrupted e) {
      throw e.cause;
    }
  }

  private String body(int number) {
    try {
      var request = HttpRequest.newBuilder(Page.address(site, number)).build();
      var response = CLIENT.send(request, BodyHandlers.ofString());
      return switch (response.statusCode()) {
        case 200 -> response.body();
        default -> throw new IOException(response.toString());
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new Interrupted(e);
    }
  }

  private static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient InterruptedException cause;

    Interrupted(InterruptedException cause) {
      super(cause);
      this.cause = cause;
    }
  }
}
