// WRONG: It asks whether there is an h1, but not whether anything stands in it.
// FAILS: throws_an_IllegalArgumentException_when_the_first_h1_has_no_text
// SAYS: A page that has an empty h1: name() returned "", as if that were a name.
package ch10_web.ex10_parse;

import org.jsoup.Jsoup;

public class NameParser {

  public String name(String html) {
    var heading = Jsoup.parse(html).selectFirst("h1");
    if (heading == null) {
      throw new IllegalArgumentException("no name: the page has no h1");
    }
    return heading.text();
  }
}
