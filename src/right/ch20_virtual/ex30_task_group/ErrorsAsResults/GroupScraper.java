package ch20_virtual.ex30_task_group;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
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
    record Answer(Pokemon pokemon, Exception error) {
      boolean failed() {
        return error != null;
      }
    }
    try (var scope = StructuredTaskScope.open(
        Joiner.<Answer>allUntil(done -> done.state() != Subtask.State.SUCCESS || done.get().failed()))) {
      numbers.forEach(number -> scope.fork(() -> {
        try {
          return new Answer(pages.fetch(number), null);
        } catch (IOException | RuntimeException e) {
          return new Answer(null, e);
        }
      }));
      var answers =
          scope.join().filter(task -> task.state() == Subtask.State.SUCCESS).map(Subtask::get).toList();
      for (var answer : answers) {
        if (answer.failed()) {
          throw new IOException(answer.error());
        }
      }
      return answers.stream().map(Answer::pokemon).toList();
    }
  }
}
