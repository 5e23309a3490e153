package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class MirrorScraper {
  private final List<PageSource> mirrors;

  public MirrorScraper(List<PageSource> mirrors) {
    this.mirrors = mirrors;
  }

  public Pokemon scrape(int number) throws IOException, InterruptedException {
    var arrived = new Semaphore(0);
    var answers = new ConcurrentLinkedQueue<FutureTask<Pokemon>>();
    var threads = new ArrayList<Thread>();
    for (var mirror : mirrors) {
      var task = new FutureTask<>(() -> mirror.fetch(number)) {
        @Override
        protected void done() {
          answers.add(this);
          arrived.release();
        }
      };
      threads.add(Thread.ofPlatform().daemon().start(task));
    }
    var failure = new IOException("no mirror has the page " + number);
    try {
      for (int i = 0; i < mirrors.size(); i++) {
        arrived.acquire();
        try {
          return answers.remove().get();
        } catch (ExecutionException e) {
          if (failure.getCause() == null) {
            failure.initCause(e.getCause());
          }
        }
      }
    } finally {
      threads.forEach(Thread::interrupt);
    }
    throw failure;
  }
}
