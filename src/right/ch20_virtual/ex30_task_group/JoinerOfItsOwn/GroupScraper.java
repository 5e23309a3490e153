package ch20_virtual.ex30_task_group;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.FailedException;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.AtomicReference;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

public class GroupScraper {
  private final PageSource pages;

  public GroupScraper(PageSource pages) {
    this.pages = pages;
  }

  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    try (var scope = StructuredTaskScope.open(new AllOrNone(numbers.size()))) {
      for (int place = 0; place < numbers.size(); place++) {
        int number = numbers.get(place);
        int here = place;
        scope.fork(() -> new Placed(here, pages.fetch(number)));
      }
      return scope.join();
    } catch (FailedException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    }
  }

  private record Placed(int place, Pokemon pokemon) {}

  private static final class AllOrNone implements Joiner<Placed, List<Pokemon>> {
    private final AtomicReference<Throwable> error = new AtomicReference<>();
    private final Pokemon[] found;

    AllOrNone(int size) {
      found = new Pokemon[size];
    }

    @Override
    public boolean onComplete(Subtask<? extends Placed> subtask) {
      if (subtask.state() == Subtask.State.FAILED) {
        error.compareAndSet(null, subtask.exception());
        return true;
      }
      found[subtask.get().place()] = subtask.get().pokemon();
      return false;
    }

    @Override
    public List<Pokemon> result() throws Throwable {
      if (error.get() != null) {
        throw error.get();
      }
      return List.of(found);
    }
  }
}
