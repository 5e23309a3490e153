package ch10_web.ex10_parse;

import org.jsoup.Jsoup;

public class NameParser {

  public String name(String html) {
    var heading = Jsoup.parse(html).selectFirst("h1");
    // Two ways to have no name: selectFirst finds nothing and returns null, or it finds an h1 without text.
    if (heading == null || !heading.hasText()) {
      throw new IllegalArgumentException("no name: the page has no h1 with text in it");
    }
    return heading.text();
  }
}
