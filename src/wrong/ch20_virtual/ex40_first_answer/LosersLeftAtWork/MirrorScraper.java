// WRONG: The winner's answer is taken, and the others go on fetching what nobody wants any more.
// FAILS: cancels_the_other_mirrors_when_one_has_answered, leaves_no_thread_at_work_when_it_is_interrupted
// SAYS: nobody cancelled the pages still on their way
package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class MirrorScraper {
  private final List<PageSource> mirrors;

  public MirrorScraper(List<PageSource> mirrors) {
    this.mirrors = mirrors;
  }

  public Pokemon scrape(int number) throws IOException, InterruptedException {
    var answers = new LinkedBlockingQueue<Object>();
    for (var mirror : mirrors) {
      Thread.startVirtualThread(() -> {
        try {
          answers.add(mirror.fetch(number));
        } catch (Throwable e) {
          answers.add(e);
        }
      });
    }
    Throwable last = null;
    for (int i = 0; i < mirrors.size(); i++) {
      switch (answers.take()) {
        case Pokemon found -> {
          return found;
        }
        case Throwable e -> last = e;
        default -> throw new IllegalStateException();
      }
    }
    throw new IOException(last);
  }
}
