package ch20_virtual.ex40_first_answer;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
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
    var tasks = mirrors.stream().<Callable<Pokemon>>map(mirror -> () -> mirror.fetch(number)).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAny(tasks);
    } catch (ExecutionException e) {
      throw new IOException("no mirror has answered", e.getCause());
    }
  }
}
