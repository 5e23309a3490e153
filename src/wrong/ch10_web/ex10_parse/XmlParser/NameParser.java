// WRONG: HTML is not XML. An XML parser sees elements in a script, and tells h1 from H1.
// FAILS: takes_no_notice_of_an_h1_in_a_comment_or_a_script, finds_the_name_on_real_pages,
// reads_the_name_from_the_page_and_not_from_a_list
// SAYS: name() returned "Loading". Expected: "Pikachu".
package ch10_web.ex10_parse;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

public class NameParser {

  public String name(String html) {
    var heading = Jsoup.parse(html, Parser.xmlParser()).selectFirst("h1");
    if (heading == null || !heading.hasText()) {
      throw new IllegalArgumentException("no name: the page has no h1 with text in it");
    }
    return heading.text();
  }
}
