// WRONG: orElseThrow without an argument throws a NoSuchElementException that says "No value present", no
// more.
// FAILS: throws_an_IllegalArgumentException_when_the_page_has_no_h1,
// throws_an_IllegalArgumentException_when_the_first_h1_has_no_text
// SAYS: A page that has no h1: name() threw java.util.NoSuchElementException: No value present. Expected: an
// IllegalArgumentException with "h1" in its message.
package ch10_web.ex10_parse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

public class NameParser {

  public String name(String html) {
    return Jsoup.parse(html).select("h1").stream()
        .limit(1)
        .filter(Element::hasText)
        .map(Element::text)
        .findFirst()
        .orElseThrow();
  }
}
