// WRONG: It looks for one of the names it knows, and does not read what the page says.
// FAILS: returns_the_letters_that_entities_stand_for, reads_the_name_from_the_page_and_not_from_a_list
// SAYS: For the real page of number 25, name() threw java.lang.IllegalArgumentException: no known name in
// the h1. Expected: "Testachu".
package ch10_web.ex10_parse;

import kata.pokedex.Pokedex;
import kata.pokedex.Pokemon;
import org.jsoup.Jsoup;

public class NameParser {

  public String name(String html) {
    var heading = Jsoup.parse(html).selectFirst("h1");
    if (heading == null || !heading.hasText()) {
      throw new IllegalArgumentException("no name: the page has no h1 with text in it");
    }
    return Pokedex.all().stream()
        .map(Pokemon::name)
        .filter(heading.text()::contains)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no known name in the h1"));
  }
}
