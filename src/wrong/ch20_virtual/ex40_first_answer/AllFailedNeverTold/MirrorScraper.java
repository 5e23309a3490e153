// WRONG: Only answers are waited for: when all mirrors have failed, none will come.
// FAILS: throws_an_IOException_when_every_mirror_has_failed, throws_an_IOException_also_when_the_mirrors_have_failed_with_unchecked_exceptions
// SAYS: It did not end
package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class MirrorScraper {
  private final List<PageSource> mirrors;

  public MirrorScraper(List<PageSource> mirrors) {
    this.mirrors = mirrors;
  }

  public Pokemon scrape(int number) throws IOException, InterruptedException {
    var answers = new LinkedBlockingQueue<Pokemon>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        mirrors.forEach(mirror -> threads.submit(() -> answers.add(mirror.fetch(number))));
        return answers.take();
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
