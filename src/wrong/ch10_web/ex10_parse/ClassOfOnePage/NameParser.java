// WRONG: It asks for a class that the h1 of one page had, and that others do not have.
// FAILS: finds_the_name_on_a_small_page, takes_the_first_of_several_h1_and_no_other_heading,
// returns_the_letters_that_entities_stand_for, leaves_out_markup_inside_the_h1_but_not_its_text,
// leaves_out_white_space_that_no_reader_sees, finds_the_h1_however_its_tag_is_written,
// takes_no_notice_of_an_h1_in_a_comment_or_a_script, finds_the_name_on_real_pages,
// reads_the_name_from_the_page_and_not_from_a_list
// SAYS: For the page <title>Field notes</title><h1>Pikachu</h1><p>It likes rain.</p>, name() threw
// java.lang.IllegalArgumentException: no name: the page has no h1 with text in it. Expected:
// "Pikachu".
package ch10_web.ex10_parse;

import org.jsoup.Jsoup;

public class NameParser {

  public String name(String html) {
    var heading = Jsoup.parse(html).selectFirst("h1.title");
    if (heading == null || !heading.hasText()) {
      throw new IllegalArgumentException("no name: the page has no h1 with text in it");
    }
    return heading.text();
  }
}
