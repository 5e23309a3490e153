// WRONG: select finds every h1, and the text of what it finds is all their texts in one.
// FAILS: takes_the_first_of_several_h1_and_no_other_heading, finds_the_name_on_real_pages,
// reads_the_name_from_the_page_and_not_from_a_list,
// throws_an_IllegalArgumentException_when_the_first_h1_has_no_text
// SAYS: For the page <h1>Pikachu</h1><p>Notes</p><h1>More sheets</h1>, name() returned "Pikachu More
// sheets". Expected: "Pikachu".
package ch10_web.ex10_parse;

import org.jsoup.Jsoup;

public class NameParser {

  public String name(String html) {
    var headings = Jsoup.parse(html).select("h1");
    if (!headings.hasText()) {
      throw new IllegalArgumentException("no name: the page has no h1 with text in it");
    }
    return headings.text();
  }
}
