// WRONG: The mirrors are asked at once, but the first one is waited for first.
// FAILS: returns_the_answer_that_comes_first_while_the_other_mirrors_never_answer, cancels_the_other_mirrors_when_one_has_answered, returns_the_first_answer_also_when_a_cancelled_mirror_answers_late
// SAYS: Mirror 2 had answered, and it still waits
package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
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
      var answers = mirrors.stream().map(mirror -> threads.submit(() -> mirror.fetch(number))).toList();
      try {
        var last = new IOException("there is no mirror");
        for (var answer : answers) {
          try {
            return answer.get();
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
