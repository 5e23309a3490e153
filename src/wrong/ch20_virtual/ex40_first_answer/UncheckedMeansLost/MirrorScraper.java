// WRONG: Only an IOException counts as a failure; any other ends the thread, and is waited for without end.
// FAILS: throws_an_IOException_also_when_the_mirrors_have_failed_with_unchecked_exceptions
// SAYS: It did not end
package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.ArrayList;
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
    var threads = new ArrayList<Thread>();
    for (var mirror : mirrors) {
      threads.add(Thread.startVirtualThread(() -> {
        try {
          answers.add(mirror.fetch(number));
        } catch (IOException | InterruptedException e) {
          answers.add(e);
        }
      }));
    }
    try {
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
    } finally {
      threads.forEach(Thread::interrupt);
    }
  }
}
