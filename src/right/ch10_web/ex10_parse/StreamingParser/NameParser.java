package ch10_web.ex10_parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/** Reads no further than the first h1. */
public class NameParser {

  public String name(String html) {
    try (var parser = new StreamParser(Parser.htmlParser()).parse(html, "")) {
      var heading = parser.selectFirst("h1");
      if (heading == null || heading.text().isEmpty()) {
        throw new IllegalArgumentException("h1 missing or empty: no name");
      }
      return heading.text();
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
  }
}
