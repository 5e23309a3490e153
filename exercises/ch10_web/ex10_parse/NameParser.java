package ch10_web.ex10_parse;

/**
 * Situation: on the web, every Pokémon has a page. A page is one long text in HTML. The name stands in its
 * first h1, the main heading: {@code <h1>Pikachu</h1>}.
 *
 * <p>Task: write {@link #name}. The library jsoup reads HTML for you: {@code Jsoup.parse(html)}, from
 * {@code org.jsoup}, turns the text into a document, and the document can be asked for its elements. (Later
 * exercises use the kata's own parser, {@code kata.pokedex.Page.name}. Here you write yours, without it.)
 *
 * <p>Run: {@code mvn test -Dtest=NameParserTest}
 */
public class NameParser {

  /**
   * Finds the name on a page.
   *
   * @param html the whole page, as text
   * @return the text of the first h1 as a reader sees it: no markup, no white space at either end, and a
   *     single blank wherever there is white space within
   * @throws IllegalArgumentException if the page has no h1, or no text in its first one; the message says so,
   *     with the word "h1" in it
   */
  public String name(String html) {
    // TODO
    throw new UnsupportedOperationException("Write name(): begin with var page = Jsoup.parse(html).");
  }
}
