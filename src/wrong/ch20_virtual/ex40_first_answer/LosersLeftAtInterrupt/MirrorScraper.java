// WRONG: The losers are cancelled when one has won, but not when the caller is interrupted.
// FAILS: leaves_no_thread_at_work_when_it_is_interrupted
// SAYS: scrape() had been interrupted, nobody cancelled
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
        } catch (Throwable e) {
          answers.add(e);
        }
      }));
    }
    Throwable last = null;
    for (int i = 0; i < mirrors.size(); i++) {
      switch (answers.take()) {
        case Pokemon found -> {
          threads.forEach(Thread::interrupt);
          return found;
        }
        case Throwable e -> last = e;
        default -> throw new IllegalStateException();
      }
    }
    throw new IOException(last);
  }
}
