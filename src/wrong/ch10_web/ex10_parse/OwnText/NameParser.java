// WRONG: ownText leaves out the text of the elements inside the h1.
// FAILS: leaves_out_markup_inside_the_h1_but_not_its_text, finds_the_name_on_real_pages,
// reads_the_name_from_the_page_and_not_from_a_list
// SAYS: For the page <h1><span>Pikachu</span></h1>, name() returned "". Expected: "Pikachu".
package ch10_web.ex10_parse;

import org.jsoup.Jsoup;

public class NameParser {

  public String name(String html) {
    var heading = Jsoup.parse(html).selectFirst("h1");
    if (heading == null || !heading.hasText()) {
      throw new IllegalArgumentException("no name: the page has no h1 with text in it");
    }
    return heading.ownText();
  }
}
