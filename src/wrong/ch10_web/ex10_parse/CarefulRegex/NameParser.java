// WRONG: A regular expression of the greatest care still cannot know what is a comment and what is a script.
// FAILS: takes_no_notice_of_an_h1_in_a_comment_or_a_script, finds_the_name_on_real_pages,
// reads_the_name_from_the_page_and_not_from_a_list,
// throws_an_IllegalArgumentException_when_the_page_has_no_h1
// SAYS: For the page <!-- <h1>Old title</h1> --><h1>Pikachu</h1>, name() returned "Old title". Expected:
// "Pikachu".
package ch10_web.ex10_parse;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

public class NameParser {
  private static final Pattern HEADING =
      Pattern.compile(
          "<h1(?:\\s+(?:[^>\"']|\"[^\"]*\"|'[^']*')*)?>(.*?)</h1\\s*>",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  public String name(String html) {
    var matcher = HEADING.matcher(html);
    if (!matcher.find()) {
      throw new IllegalArgumentException("no name: the page has no h1");
    }
    var inside = matcher.group(1).replaceAll("(?s)<!--.*?-->|<[^>]*>", "");
    var name = Parser.unescapeEntities(inside, false).replaceAll("\\s+", " ").strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("no name: there is no text in the h1");
    }
    return name;
  }
}
