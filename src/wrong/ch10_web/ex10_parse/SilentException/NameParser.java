// WRONG: The exception is of the right type, but it does not say what is missing.
// FAILS: throws_an_IllegalArgumentException_when_the_page_has_no_h1,
// throws_an_IllegalArgumentException_when_the_first_h1_has_no_text
// SAYS: A page that has no h1: name() threw java.lang.IllegalArgumentException. Expected: an
// IllegalArgumentException with "h1" in its message.
package ch10_web.ex10_parse;

import org.jsoup.Jsoup;

public class NameParser {

  public String name(String html) {
    var heading = Jsoup.parse(html).selectFirst("h1");
    if (heading == null || !heading.hasText()) {
      throw new IllegalArgumentException();
    }
    return heading.text();
  }
}
