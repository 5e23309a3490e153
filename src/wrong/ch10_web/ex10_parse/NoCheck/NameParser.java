// WRONG: It does not think of pages without a name: a NullPointerException, or an empty name.
// FAILS: throws_an_IllegalArgumentException_when_the_page_has_no_h1,
// throws_an_IllegalArgumentException_when_the_first_h1_has_no_text
// SAYS: A page that has no h1: name() threw java.lang.NullPointerException…Expected: an
// IllegalArgumentException with "h1" in its message.
package ch10_web.ex10_parse;

import org.jsoup.Jsoup;

public class NameParser {

  public String name(String html) {
    return Jsoup.parse(html).selectFirst("h1").text();
  }
}
