// WRONG: The pool is kept for the next call; its threads do not end.
// FAILS: cancels_the_other_mirrors_when_one_has_answered, leaves_no_thread_at_work_when_it_is_interrupted
// SAYS: did not end
package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class MirrorScraper {
  private final List<PageSource> mirrors;
  private final ExecutorService threads = Executors.newCachedThreadPool();

  public MirrorScraper(List<PageSource> mirrors) {
    this.mirrors = mirrors;
  }

  public Pokemon scrape(int number) throws IOException, InterruptedException {
    var done = new ExecutorCompletionService<Pokemon>(threads);
    var runners = mirrors.stream().map(mirror -> done.submit(() -> mirror.fetch(number))).toList();
    try {
      Throwable last = null;
      for (int i = 0; i < mirrors.size(); i++) {
        try {
          return done.take().get();
        } catch (ExecutionException e) {
          last = e.getCause();
        }
      }
      throw new IOException(last);
    } finally {
      runners.forEach(runner -> runner.cancel(true));
    }
  }
}
