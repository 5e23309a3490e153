// WRONG: It returns null where there is no name: the caller meets the error later, somewhere else.
// FAILS: throws_an_IllegalArgumentException_when_the_page_has_no_h1,
// throws_an_IllegalArgumentException_when_the_first_h1_has_no_text
// SAYS: A page that has no h1: name() returned null, as if that were a name.
package ch10_web.ex10_parse;

import org.jsoup.Jsoup;

public class NameParser {

  public String name(String html) {
    var heading = Jsoup.parse(html).selectFirst("h1");
    return heading == null || !heading.hasText() ? null : heading.text();
  }
}
