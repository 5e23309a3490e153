// WRONG: It hands the work to the kata's own parser.
// FAILS: uses_a_parser_of_your_own
// SAYS: Your code called kata.pokedex.Page.name, the kata's own parser. This exercise is to write that
// parser yourself.
package ch10_web.ex10_parse;

import java.util.NoSuchElementException;
import kata.pokedex.Page;

public class NameParser {

  public String name(String html) {
    try {
      return Page.name(html);
    } catch (NoSuchElementException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }
}
