// WRONG: A parallel stream asks as many mirrors at once as there are cores, in threads that the whole program shares.
// FAILS: asks_all_mirrors_at_once, returns_the_answer_that_comes_first_while_the_other_mirrors_never_answer, cancels_the_other_mirrors_when_one_has_answered, goes_on_waiting_when_a_mirror_fails_and_another_may_still_answer, leaves_no_thread_at_work_when_it_is_interrupted, returns_the_first_answer_also_when_a_cancelled_mirror_answers_late, asks_a_hundred_mirrors_at_once_each_in_a_thread_of_its_own
// SAYS: had been asked
package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class MirrorScraper {
  private final List<PageSource> mirrors;

  public MirrorScraper(List<PageSource> mirrors) {
    this.mirrors = mirrors;
  }

  public Pokemon scrape(int number) throws IOException, InterruptedException {
    var last = new AtomicReference<Exception>(new IOException("there is no mirror"));
    return mirrors.parallelStream().map(mirror -> {
      try {
        return mirror.fetch(number);
      } catch (IOException | InterruptedException | RuntimeException e) {
        last.set(e);
        return null;
      }
    }).filter(Objects::nonNull).findAny().orElseThrow(() -> new IOException(last.get()));
  }
}
