// WRONG: The scope is told to fail when one of its subtasks fails, as if every mirror were needed.
// FAILS: returns_the_answer_that_comes_first_while_the_other_mirrors_never_answer, cancels_the_other_mirrors_when_one_has_answered, goes_on_waiting_when_a_mirror_fails_and_another_may_still_answer, returns_the_first_answer_also_when_a_cancelled_mirror_answers_late
// SAYS: still waits
package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class MirrorScraper {
  private final List<PageSource> mirrors;

  public MirrorScraper(List<PageSource> mirrors) {
    this.mirrors = mirrors;
  }

  public Pokemon scrape(int number) throws IOException, InterruptedException {
    try (var scope = StructuredTaskScope.open(Joiner.<Pokemon>allSuccessfulOrThrow())) {
      mirrors.forEach(mirror -> scope.fork(() -> mirror.fetch(number)));
      return scope.join().map(Subtask::get).findFirst().orElseThrow();
    } catch (FailedException e) {
      throw new IOException(e.getCause());
    }
  }
}
