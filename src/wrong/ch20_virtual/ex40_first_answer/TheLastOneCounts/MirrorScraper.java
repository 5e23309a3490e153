// WRONG: Whether all have failed is asked of the one that fails last to come in the list, not of all.
// FAILS: goes_on_waiting_when_a_mirror_fails_and_another_may_still_answer
// SAYS: Instead it threw java.io.IOException: java.lang.IllegalStateException: mirror 2 has no heading
package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class MirrorScraper {
  private final List<PageSource> mirrors;

  public MirrorScraper(List<PageSource> mirrors) {
    this.mirrors = mirrors;
  }

  public Pokemon scrape(int number) throws IOException, InterruptedException {
    var winner = new CompletableFuture<Pokemon>();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < mirrors.size(); i++) {
      int at = i;
      threads.add(Thread.startVirtualThread(() -> {
        try {
          winner.complete(mirrors.get(at).fetch(number));
        } catch (Exception e) {
          if (at == mirrors.size() - 1) {
            winner.completeExceptionally(e);
          }
        }
      }));
    }
    try {
      return winner.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }
}
