package kata.pokedex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageTest {
  @Test
  void the_first_h1_of_every_page_is_its_name() {
    assertThat(Pokedex.all())
        .allSatisfy(each -> assertThat(Page.name(Page.html(each))).isEqualTo(each.name()));
  }

  @Test
  void every_page_is_as_long_as_a_real_one() {
    assertThat(Pokedex.all()).allSatisfy(each -> assertThat(Page.html(each).getBytes(UTF_8).length)
        .as("bytes of page %d", each.number()).isBetween(60 * 1024, 100_000));
  }

  @Test
  void a_page_is_the_same_every_time_and_another_for_every_number() {
    assertThat(Page.html(new Pokemon(25, "Pikachu"))).isEqualTo(Page.html(new Pokemon(25, "Pikachu")));
    assertThat(Pokedex.all().stream().map(each -> Page.html(new Pokemon(each.number(), "Same")))
        .map(html -> html.substring(html.indexOf("<h2>Habits"))).collect(Collectors.toSet())).hasSize(1025);
  }

  @Test
  void what_is_no_heading_fools_a_search_for_h1_in_the_text() {
    var naive = Pattern.compile("<h1>(.*?)</h1>");
    assertThat(Pokedex.all()).allSatisfy(each -> {
      var match = naive.matcher(Page.html(each));
      assertThat(match.find()).isTrue();
      assertThat(match.group(1)).isNotEqualTo(each.name());
    });
  }

  @Test
  void the_title_and_the_other_headings_are_not_the_name() {
    var page = Jsoup.parse(Page.html(new Pokemon(25, "Pikachu")));
    assertThat(page.title()).doesNotContain("Pikachu");
    assertThat(page.select("h2, h3").eachText()).hasSizeGreaterThan(5).doesNotContain("Pikachu");
    assertThat(page.select("h1").eachText()).containsExactly("Pikachu", "More sheets");
    assertThat(page.select("table")).hasSize(3);
  }

  @Test
  void names_of_any_letters_are_escaped() {
    assertThat(Page.html(new Pokemon(83, "Farfetch'd")))
        .contains("Farfetch&#39;d")
        .doesNotContain("Farfetch'd");
    var odd = "<b> & &amp; 'Ünïcödé' ♀";
    for (int number = 1; number <= 6; number++) { // one for each kind of heading
      assertThat(Page.name(Page.html(new Pokemon(number, odd)))).isEqualTo(odd);
    }
  }

  @Test
  void a_page_without_a_heading_is_a_clear_error() {
    var page = new PageTemplate(new Pokemon(25, "Pikachu")).pageWithoutHeading();
    assertThat(page.getBytes(UTF_8).length).isBetween(60 * 1024, 100_000);
    assertThatThrownBy(() -> Page.name(page))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("no h1")
        .hasMessageContaining("<!DOCTYPE");
    assertThatThrownBy(() -> Page.name(" "))
        .isInstanceOf(NoSuchElementException.class).hasMessageContaining("empty");
    assertThatThrownBy(() -> Page.name("<h1> </h1><h1>Later</h1>"))
        .isInstanceOf(NoSuchElementException.class).hasMessageContaining("no text");
  }

  @Test
  void calls_of_the_given_parser_are_counted() {
    long before = Page.parsed();
    Page.name("<h1>Once</h1>");
    Page.name("<h1>Twice</h1>");
    assertThat(Page.parsed() - before).isEqualTo(2);
  }

  @Test
  void the_address_of_a_page_is_on_the_site() {
    assertThat(Page.address(URI.create("http://localhost:40123/"), 25))
        .isEqualTo(URI.create("http://localhost:40123/pokedex/25"));
  }
}
