// WRONG: The cause is taken for an IOException, and another one ends in a ClassCastException.
// FAILS: throws_an_IOException_also_when_the_mirrors_have_failed_with_unchecked_exceptions
// SAYS: ClassCastException
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
      throw (IOException) e.getCause();
    }
  }
}
