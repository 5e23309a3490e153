// WRONG: It waits no longer than ten seconds, which nobody has asked for.
// FAILS: asks_all_mirrors_at_once
// SAYS: When no mirror had answered yet, it threw
package ch20_virtual.ex40_first_answer;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future.State;
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
        Throwable last = null;
        for (int i = 0; i < mirrors.size(); i++) {
          var next = done.poll(10, SECONDS);
          if (next == null) {
            throw new IOException("no mirror has answered in time");
          }
          if (next.state() == State.SUCCESS) {
            return next.resultNow();
          }
          last = next.exceptionNow();
        }
        throw new IOException(last);
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
