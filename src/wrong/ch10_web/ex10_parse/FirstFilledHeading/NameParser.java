// WRONG: Where the first h1 is empty, it goes on to the next one that is not.
// FAILS: throws_an_IllegalArgumentException_when_the_first_h1_has_no_text
// SAYS: A page that has an empty first h1 (the second does not count): name() returned "More sheets"
package ch10_web.ex10_parse;

import org.jsoup.Jsoup;

public class NameParser {

  public String name(String html) {
    for (var heading : Jsoup.parse(html).select("h1")) {
      if (heading.hasText()) {
        return heading.text();
      }
    }
    throw new IllegalArgumentException("no name: the page has no h1 with text in it");
  }
}
