// WRONG: Interrupted, it returns null, as if no mirror had the page.
// FAILS: leaves_no_thread_at_work_when_it_is_interrupted
// SAYS: Interrupted, it returned null
package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class MirrorScraper {
  private final List<PageSource> mirrors;

  public MirrorScraper(List<PageSource> mirrors) {
    this.mirrors = mirrors;
  }

  public Pokemon scrape(int number) throws IOException {
    try (var scope = StructuredTaskScope.open(Joiner.<Pokemon>anySuccessfulResultOrThrow())) {
      mirrors.forEach(mirror -> scope.fork(() -> mirror.fetch(number)));
      return scope.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (FailedException e) {
      throw new IOException(e.getCause());
    }
  }
}
