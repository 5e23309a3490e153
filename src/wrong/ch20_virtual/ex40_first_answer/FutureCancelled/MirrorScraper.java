// WRONG: Cancelling a CompletableFuture interrupts nobody: the losers do not hear of it.
// FAILS: cancels_the_other_mirrors_when_one_has_answered, leaves_no_thread_at_work_when_it_is_interrupted
// SAYS: nobody cancelled the pages still on their way
package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class MirrorScraper {
  private final List<PageSource> mirrors;

  public MirrorScraper(List<PageSource> mirrors) {
    this.mirrors = mirrors;
  }

  public Pokemon scrape(int number) throws IOException, InterruptedException {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    var winner = new CompletableFuture<Pokemon>();
    var answers = mirrors.stream()
        .map(mirror -> CompletableFuture.supplyAsync(() -> fetched(mirror, number), threads)).toList();
    var failed = new AtomicInteger();
    answers.forEach(answer -> answer.whenComplete((found, error) -> {
      if (error == null) {
        winner.complete(found);
      } else if (failed.incrementAndGet() == mirrors.size()) {
        winner.completeExceptionally(error);
      }
    }));
    try {
      return winner.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      answers.forEach(answer -> answer.cancel(true));
    }
  }

  private static Pokemon fetched(PageSource mirror, int number) {
    try {
      return mirror.fetch(number);
    } catch (IOException | InterruptedException e) {
      throw new CompletionException(e);
    }
  }
}
