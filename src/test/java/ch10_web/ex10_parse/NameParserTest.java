package ch10_web.ex10_parse;

import static kata.testing.EndAssertions.errorOf;
import static kata.testing.EndAssertions.rethrowStub;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kata.pokedex.Page;
import kata.pokedex.Pokedex;
import kata.pokedex.Pokemon;
import kata.proof.Proofs;
import org.junit.jupiter.api.Test;

class NameParserTest {
  private final NameParser parser = new NameParser();

  @Test
  void finds_the_name_on_a_small_page() {
    assertName("<title>Field notes</title><h1>Pikachu</h1><p>It likes rain.</p>", "Pikachu");
  }

  @Test
  void takes_the_first_of_several_h1_and_no_other_heading() {
    assertName("<h1>Pikachu</h1><p>Notes</p><h1>More sheets</h1>", "Pikachu");
    assertName("<h2>Menu</h2><h1>Pikachu</h1><h2>Habits</h2>", "Pikachu");
  }

  @Test
  void returns_the_letters_that_entities_stand_for() {
    assertName("<h1>Farfetch&#39;d</h1>", "Farfetch'd");
    assertName("<h1>Flab&eacute;b&eacute;</h1>", "Flabébé");
    assertName("<h1>Nidoran♀</h1>", "Nidoran♀");
    assertName("<h1>Plusle &amp; Minun</h1>", "Plusle & Minun");
  }

  @Test
  void leaves_out_markup_inside_the_h1_but_not_its_text() {
    assertName("<h1><span>Pikachu</span></h1>", "Pikachu");
    assertName("<h1>Mr. <em>Mime</em></h1>", "Mr. Mime");
    assertName("<h1><!-- draft -->Pika<b>chu</b></h1>", "Pikachu");
  }

  @Test
  void leaves_out_white_space_that_no_reader_sees() {
    assertName("<h1>\n    Pikachu\n</h1>", "Pikachu");
    assertName("<h1>Mr.\n    Mime</h1>", "Mr. Mime");
  }

  @Test
  void finds_the_h1_however_its_tag_is_written() {
    assertName("<h1 class=\"title\" id=name>Pikachu</h1>", "Pikachu");
    assertName("<h1\n  class='title'\n>Pikachu</h1 >", "Pikachu");
    assertName("<h1 data-path=\"sheets>25\">Pikachu</h1>", "Pikachu");
    assertName("<H1>Pikachu</H1>", "Pikachu");
  }

  @Test
  void takes_no_notice_of_an_h1_in_a_comment_or_a_script() {
    assertName("<!-- <h1>Old title</h1> --><h1>Pikachu</h1>", "Pikachu");
    assertName("<script>var waiting = '<h1>Loading</h1>';</script><h1>Pikachu</h1>", "Pikachu");
  }

  @Test
  void finds_the_name_on_real_pages() {
    for (int number : new int[] {1, 2, 3, 4, 5, 6, 29, 83, 122, 669}) {
      assertNameOnRealPage(new Pokemon(number, Pokedex.name(number)));
    }
    Proofs.add("10 names found on real pages");
  }

  @Test
  void reads_the_name_from_the_page_and_not_from_a_list() {
    assertNameOnRealPage(new Pokemon(25, "Testachu"));
    assertNameOnRealPage(new Pokemon(5000, "Farfetch'd & <Flabébé>"));
  }

  @Test
  void throws_an_IllegalArgumentException_when_the_page_has_no_h1() {
    assertRefused("<h2>Menu</h2><p>Nothing here.</p>", "has no h1");
    assertRefused("<!-- <h1>Old title</h1> --><p>Nothing here.</p>", "has an h1 only in a comment");
    assertRefused("", "is empty");
  }

  @Test
  void throws_an_IllegalArgumentException_when_the_first_h1_has_no_text() {
    assertRefused("<h1></h1><p>Nothing here.</p>", "has an empty h1");
    assertRefused("<h1>  \n  </h1>", "has nothing but white space in its h1");
    assertRefused("<h1><img src=\"logo.png\"></h1>", "has a picture in its h1, but no text");
    assertRefused("<h1></h1><h1>More sheets</h1>", "has an empty first h1 (the second does not count)");
  }

  @Test
  void uses_a_parser_of_your_own() {
    long before = Page.parsed();
    errorOf(() -> parser.name("<h1>Pikachu</h1>")); // other tests judge what it returns
    assertThat(Page.parsed() - before)
        .withFailMessage(
            "Your code called kata.pokedex.Page.name, the kata's own parser."
                + " This exercise is to write that parser yourself.")
        .isZero();
  }

  private void assertNameOnRealPage(Pokemon pokemon) {
    assertName("the real page of number " + pokemon.number(), Page.html(pokemon), pokemon.name());
  }

  private void assertName(String html, String expected) {
    assertName("the page " + html.replace("\n", "\\n"), html, expected);
  }

  private void assertName(String page, String html, String expected) {
    String found;
    try {
      found = parser.name(html);
    } catch (RuntimeException e) {
      rethrowStub(e);
      throw new AssertionError("For %s, name() threw %s. Expected: \"%s\".".formatted(page, e, expected), e);
    }
    assertThat(found)
        .withFailMessage("For %s, name() returned %s. Expected: \"%s\".", page, told(found), expected)
        .isEqualTo(expected);
  }

  private void assertRefused(String html, String why) {
    var found = new String[1];
    var error = errorOf(() -> found[0] = parser.name(html));
    var page = "A page that " + why + ": ";
    var expected = "Expected: an IllegalArgumentException with \"h1\" in its message.";
    assertThat(error)
        .withFailMessage("%sname() returned %s, as if that were a name. %s", page, told(found[0]), expected)
        .isNotNull();
    var message = String.valueOf(error.getMessage()).toLowerCase(Locale.ROOT);
    if (!(error instanceof IllegalArgumentException) || !message.contains("h1")) {
      throw new AssertionError("%sname() threw %s. %s".formatted(page, error, expected), error);
    }
  }

  private static String told(String found) {
    if (found == null) {
      return "null";
    }
    var line = found.replace("\n", "\\n");
    return "\"" + (line.length() <= 60 ? line : line.substring(0, 60) + "…") + "\"";
  }
}
