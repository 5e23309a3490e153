package ch20_virtual.ex50_deadline;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class DeadlineScraper {
  private final PageSource pages;

  public DeadlineScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers, Duration deadline)
      throws IOException, InterruptedException {
    var found = new AtomicReferenceArray<Pokemon>(numbers.size());
    try (var scope = StructuredTaskScope.open(Joiner.awaitAllSuccessfulOrThrow(),
        config -> config.withTimeout(deadline))) {
      for (int i = 0; i < numbers.size(); i++) {
        int place = i;
        scope.fork(() -> {
          var pokemon = pages.fetch(numbers.get(place));
          if (!scope.isCancelled()) {
            found.set(place, pokemon);
          }
          return null;
        });
      }
      scope.join();
    } catch (StructuredTaskScope.TimeoutException e) {
      // a list with gaps is better than none
    } catch (FailedException e) {
      throw new IOException(e.getCause());
    }
    return IntStream.range(0, numbers.size()).mapToObj(found::get).filter(Objects::nonNull).toList();
  }
}
