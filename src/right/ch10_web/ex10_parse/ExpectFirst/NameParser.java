package ch10_web.ex10_parse;

import org.jsoup.Jsoup;

/** expectFirst throws an IllegalArgumentException of its own, and its message tells the query. */
public class NameParser {

  public String name(String html) {
    var name = Jsoup.parse(html).expectFirst("h1").text();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("no text in the first h1");
    }
    return name;
  }
}
