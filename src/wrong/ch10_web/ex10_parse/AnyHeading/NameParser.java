// WRONG: It takes the first heading of whatever rank, and that may be the menu's.
// FAILS: takes_the_first_of_several_h1_and_no_other_heading, finds_the_name_on_real_pages,
// reads_the_name_from_the_page_and_not_from_a_list,
// throws_an_IllegalArgumentException_when_the_page_has_no_h1
// SAYS: For the page <h2>Menu</h2><h1>Pikachu</h1><h2>Habits</h2>, name() returned "Menu". Expected:
// "Pikachu".
package ch10_web.ex10_parse;

import org.jsoup.Jsoup;

public class NameParser {

  public String name(String html) {
    var heading = Jsoup.parse(html).selectFirst("h1, h2, h3");
    if (heading == null || !heading.hasText()) {
      throw new IllegalArgumentException("no name: the page has no h1 with text in it");
    }
    return heading.text();
  }
}
