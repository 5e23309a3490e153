// WRONG: It searches the text with a regular expression, which knows neither other ways to write a tag, nor
// entities, nor comments.
// FAILS: returns_the_letters_that_entities_stand_for, leaves_out_markup_inside_the_h1_but_not_its_text,
// leaves_out_white_space_that_no_reader_sees, finds_the_h1_however_its_tag_is_written,
// takes_no_notice_of_an_h1_in_a_comment_or_a_script, finds_the_name_on_real_pages,
// reads_the_name_from_the_page_and_not_from_a_list,
// throws_an_IllegalArgumentException_when_the_page_has_no_h1,
// throws_an_IllegalArgumentException_when_the_first_h1_has_no_text
// SAYS: For the page <h1>Farfetch&#39;d</h1>, name() returned "Farfetch&#39;d". Expected: "Farfetch'd".
package ch10_web.ex10_parse;

import java.util.regex.Pattern;

public class NameParser {
  private static final Pattern HEADING = Pattern.compile("<h1>(.+?)</h1>");

  public String name(String html) {
    var matcher = HEADING.matcher(html);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no name: the page has no h1 with text in it");
    }
    return matcher.group(1);
  }
}
