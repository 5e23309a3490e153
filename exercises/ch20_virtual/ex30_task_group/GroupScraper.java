package ch20_virtual.ex30_task_group;

import java.io.IOException;
import java.util.List;
import kata.pokedex.PageSource;
import kata.pokedex.Pokemon;

/**
 * Situation: twenty pages are wanted, all or none. When page 2 has failed, nobody needs the others, least of all one
 * that never comes. In a structured task scope, tasks belong together as the lines of a block do: it is left only when
 * all of them have ended, and the failure of one is the end of all.
 *
 * <p>Task: write {@link #scrape} with a {@code StructuredTaskScope}; each page is a subtask of it. (It is a preview API:
 * it looks a little different in each release of Java. What you write here is for JDK 25.)
 *
 * <p>Run: {@code mvn test -Dtest=GroupScraperTest}
 */
public class GroupScraper {
  private final PageSource pages;

  public GroupScraper(PageSource pages) {
    this.pages = pages;
  }

  /**
   * Fetches all pages at once. When this returns or throws, all its threads have ended. May be called by several
   * threads at once.
   *
   * @return the Pokémon in the order asked for
   * @throws IOException if a page fails, as soon as it does; the pages still on their way are cancelled. It is the
   *     page's own error, or has it as a cause. An unchecked exception may also come through as it is
   * @throws InterruptedException if the caller is interrupted; all pages are cancelled
   */
  public List<Pokemon> scrape(List<Integer> numbers) throws IOException, InterruptedException {
    // TODO
    throw new UnsupportedOperationException("Write scrape(): begin by opening a scope.");
  }
}
