// WRONG: It cuts the name out between two strings, the way the tag happens to be written on one page.
// FAILS: returns_the_letters_that_entities_stand_for, leaves_out_markup_inside_the_h1_but_not_its_text,
// leaves_out_white_space_that_no_reader_sees, finds_the_h1_however_its_tag_is_written,
// takes_no_notice_of_an_h1_in_a_comment_or_a_script, finds_the_name_on_real_pages,
// reads_the_name_from_the_page_and_not_from_a_list,
// throws_an_IllegalArgumentException_when_the_page_has_no_h1,
// throws_an_IllegalArgumentException_when_the_first_h1_has_no_text
// SAYS: name() threw java.lang.StringIndexOutOfBoundsException…Expected: "Pikachu".
package ch10_web.ex10_parse;

public class NameParser {

  public String name(String html) {
    int start = html.indexOf("<h1");
    if (start < 0) {
      throw new IllegalArgumentException("no name: the page has no h1");
    }
    int from = html.indexOf('>', start) + 1;
    var name = html.substring(from, html.indexOf("</h1>", from)).strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("no name: there is no text in the h1");
    }
    return name;
  }
}
