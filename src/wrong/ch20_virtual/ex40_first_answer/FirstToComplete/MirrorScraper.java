// WRONG: Whoever is done first has won, also one who has failed.
// FAILS: goes_on_waiting_when_a_mirror_fails_and_another_may_still_answer
// SAYS: Instead it threw java.io.IOException
package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class MirrorScraper {
  private final List<PageSource> mirrors;

  public MirrorScraper(List<PageSource> mirrors) {
    this.mirrors = mirrors;
  }

  public Pokemon scrape(int number) throws IOException, InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var done = new ExecutorCompletionService<Pokemon>(threads);
      mirrors.forEach(mirror -> done.submit(() -> mirror.fetch(number)));
      try {
        return done.take().get();
      } catch (ExecutionException e) {
        throw new IOException(e.getCause());
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
