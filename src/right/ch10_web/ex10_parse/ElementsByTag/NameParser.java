package ch10_web.ex10_parse;

import org.jsoup.Jsoup;

/** The elements of a tag, as a list; the first one is the first on the page. */
public class NameParser {

  public String name(String html) {
    var headings = Jsoup.parse(html).getElementsByTag("h1");
    if (headings.isEmpty()) {
      throw new IllegalArgumentException("There is no name, because there is no h1.");
    }
    var name = headings.get(0).text().strip();
    if (name.isBlank()) {
      throw new IllegalArgumentException("There is no name, because the first h1 is empty.");
    }
    return name;
  }
}
