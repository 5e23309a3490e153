// WRONG: wholeText keeps the white space of the file: line breaks and indentation end up in the name.
// FAILS: leaves_out_white_space_that_no_reader_sees, finds_the_name_on_real_pages
// SAYS: For the page <h1>\n Pikachu\n</h1>, name() returned "\n Pikachu\n". Expected: "Pikachu".
package ch10_web.ex10_parse;

import org.jsoup.Jsoup;

public class NameParser {

  public String name(String html) {
    var heading = Jsoup.parse(html).selectFirst("h1");
    if (heading == null || !heading.hasText()) {
      throw new IllegalArgumentException("no name: the page has no h1 with text in it");
    }
    return heading.wholeText();
  }
}
