package ch20_virtual.ex30_task_group;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class GroupScraper {
  private final PageSource pages;

  public GroupScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try (var all = StructuredTaskScope.open(Joiner.<Pokemon>allSuccessfulOrThrow())) {
      for (int number : numbers) {
        all.fork(() -> {
          try (var one = StructuredTaskScope.open(Joiner.<Pokemon>anySuccessfulResultOrThrow())) {
            one.fork(() -> pages.fetch(number));
            return one.join();
          } catch (FailedException e) {
            throw e.getCause() instanceof Exception own ? own : e;
          }
        });
      }
      return all.join().map(Subtask::get).toList();
    } catch (FailedException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException("a page failed", e.getCause());
    }
  }
}
