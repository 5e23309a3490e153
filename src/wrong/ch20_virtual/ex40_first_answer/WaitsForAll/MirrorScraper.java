// WRONG: All mirrors are waited for, and then the first that has answered is taken.
// FAILS: returns_the_answer_that_comes_first_while_the_other_mirrors_never_answer, cancels_the_other_mirrors_when_one_has_answered, returns_the_first_answer_also_when_a_cancelled_mirror_answers_late
// SAYS: Mirror 2 had answered, and it still waits
package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
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
    try (var scope = StructuredTaskScope.open(Joiner.<Pokemon>awaitAll())) {
      var subtasks = mirrors.stream().map(mirror -> scope.fork(() -> mirror.fetch(number))).toList();
      scope.join();
      for (var subtask : subtasks) {
        if (subtask.state() == Subtask.State.SUCCESS) {
          return subtask.get();
        }
      }
      throw new IOException(subtasks.getFirst().exception());
    }
  }
}
