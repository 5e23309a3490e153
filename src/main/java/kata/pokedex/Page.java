package kata.pokedex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the {@link PokedexSite}: where they are, and how to read the name out of one.
 *
 * <p>Thread-safe.
 */
public final class Page {
  private static final AtomicLong PARSED = new AtomicLong();

  private Page() {}

  /**
   * The address of a number's page, such as {@code http://localhost:40123/pokedex/25}.
   *
   * @param site the address of the site
   */
  public static URI address(URI site, int number) {
    return site.resolve("/pokedex/" + number);
  }

  /**
   * The name that a page tells: the text of its first h1.
   *
   * @param html the whole page
   * @throws NoSuchElementException if the page has no h1, or nothing in it; the message says so
   */
  public static String name(String html) {
    PARSED.incrementAndGet();
    var heading = firstHeading(html);
    if (heading == null) {
      throw new NoSuchElementException(
          html.isBlank()
              ? "the page is empty, so there is no h1 with a name in it"
              : "the page has no h1 to take the name from; it begins with: " + beginning(html));
    }
    if (!heading.hasText()) {
      throw new NoSuchElementException("the first h1 of the page has no text: " + heading.outerHtml());
    }
    return heading.text();
  }

  /** Reads no further than to its end: pages are long, and the name is near their top. */
  private static @Nullable Element firstHeading(String html) {
    try (var parser = new StreamParser(Parser.htmlParser()).parse(html, "")) {
      return parser.selectFirst("h1");
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }

  /** How often {@link #name(String)} has been called in this JVM. */
  public static long parsed() {
    return PARSED.get();
  }

  /** A page of the site as it is sent: the same for the same Pokémon, always. */
  public static String html(Pokemon pokemon) {
    return new PageTemplate(pokemon).page();
  }

  private static String beginning(String html) {
    var line = html.strip().replaceAll("\\s+", " ");
    return line.length() <= 80 ? line : line.substring(0, 80) + "…";
  }
}
