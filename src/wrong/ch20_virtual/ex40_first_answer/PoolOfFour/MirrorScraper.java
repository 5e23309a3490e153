// WRONG: A pool of four threads: a fifth mirror is asked when one of the others has answered.
// FAILS: asks_a_hundred_mirrors_at_once_each_in_a_thread_of_its_own
// SAYS: 4 pages were on their way at once, 100 expected
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
    try (var threads = Executors.newFixedThreadPool(4)) {
      var done = new ExecutorCompletionService<Pokemon>(threads);
      mirrors.forEach(mirror -> done.submit(() -> mirror.fetch(number)));
      try {
        var last = new IOException("there is no mirror");
        for (int i = 0; i < mirrors.size(); i++) {
          try {
            return done.take().get();
          } catch (ExecutionException e) {
            last = new IOException(e.getCause());
          }
        }
        throw last;
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
