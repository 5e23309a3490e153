package ch10_web.ex10_parse;

import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** One expression: found, read, not blank, or else. */
public class NameParser {

  public String name(String html) {
    return Optional.ofNullable(Jsoup.parse(html).selectXpath("//h1").first())
        .map(Element::text)
        .filter(Predicate.not(String::isBlank))
        .orElseThrow(() -> new IllegalArgumentException("no name, for want of an h1 with text"));
  }
}
