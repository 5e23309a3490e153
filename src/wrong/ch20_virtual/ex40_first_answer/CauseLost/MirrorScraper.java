// WRONG: That all have failed is told, but not why.
// FAILS: throws_an_IOException_when_every_mirror_has_failed, throws_an_IOException_also_when_the_mirrors_have_failed_with_unchecked_exceptions
// SAYS: the caller got java.io.IOException: no mirror has answered
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

  public Pokemon scrape(int number) throws IOException, InterruptedException {
    try (var scope = StructuredTaskScope.open(Joiner.<Pokemon>anySuccessfulResultOrThrow())) {
      mirrors.forEach(mirror -> scope.fork(() -> mirror.fetch(number)));
      return scope.join();
    } catch (FailedException e) {
      throw new IOException("no mirror has answered");
    }
  }
}
