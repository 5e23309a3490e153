package kata.pokedex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PokedexSiteTest {
  private final PokedexSite site = PokedexSite.open();
  private final Visitor visitor = new Visitor(site);

  @AfterEach
  void close() {
    site.close();
    visitor.close();
  }

  @Test
  void the_page_of_a_number_tells_its_name() throws Exception {
    var response = visitor.get(669);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(Page.name(response.body())).isEqualTo("Flabébé");
    assertThat(response.body()).isEqualTo(Page.html(new Pokemon(669, "Flabébé")));
  }

  @Test
  void a_page_past_the_end_is_not_found() throws Exception {
    assertThat(visitor.get(1025).statusCode()).isEqualTo(200);
    assertThat(visitor.get(1026).statusCode()).isEqualTo(404);
    assertThat(visitor.get(0).statusCode()).isEqualTo(404);
    assertThat(visitor.get("/pokedex/99999999999").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/pokedex/moved/1026").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/").statusCode()).isEqualTo(404);
  }

  @Test
  void a_name_leads_to_the_number() throws Exception {
    try (var stayer = new Visitor(site, Redirect.NEVER)) {
      for (var name : new String[] {"Mr.%20Mime", "mr.%20mIME"}) {
        var response = stayer.get("/pokedex/" + name);
        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(response.headers().firstValue("Location")).hasValue("/pokedex/122");
      }
      assertThat(stayer.get("/pokedex/Missingno").statusCode()).isEqualTo(404);
    }
    assertThat(Page.name(visitor.get("/pokedex/Flab%C3%A9b%C3%A9").body())).isEqualTo("Flabébé");
    assertThat(Page.name(visitor.get("/pokedex/Nidoran%E2%99%80").body())).isEqualTo("Nidoran♀");
  }

  @Test
  void names_of_ones_own_making_are_served_under_any_number() throws Exception {
    site.name(25, "Testachu").name(4711, "Tom & Jerry's <3");
    assertThat(Page.name(visitor.get(25).body())).isEqualTo("Testachu");
    assertThat(Page.name(visitor.get(4711).body())).isEqualTo("Tom & Jerry's <3");
    assertThat(Page.name(visitor.get("/pokedex/testachu").body())).isEqualTo("Testachu");
    assertThat(visitor.get("/pokedex/pikachu").statusCode()).isEqualTo(404);
  }

  @Test
  void a_page_that_has_moved_is_found_at_another_path() throws Exception {
    site.answer(25, Answer.MOVED);
    try (var stayer = new Visitor(site, Redirect.NEVER)) {
      assertThat(stayer.get(25).statusCode()).isEqualTo(301);
    }
    assertThat(Page.name(visitor.get(25).body())).isEqualTo("Pikachu");
    assertThat(site.visits()).extracting(Visit::path)
        .containsExactly("/pokedex/25", "/pokedex/25", "/pokedex/moved/25");
    assertThat(site.visits()).extracting(Visit::number).containsOnly(25);
    assertThat(site.mostInFlight()).isEqualTo(1);
  }

  @Test
  void errors_have_a_heading_of_their_own() throws Exception {
    site.answer(1, Answer.NOT_FOUND).answer(2, Answer.SERVER_ERROR);
    assertThat(visitor.get(1).statusCode()).isEqualTo(404);
    assertThat(Page.name(visitor.get(1).body())).isEqualTo("Page not found");
    assertThat(visitor.get(2).statusCode()).isEqualTo(500);
    assertThat(Page.name(visitor.get(2).body())).isEqualTo("Internal Server Error");
    assertThat(visitor.get(3).statusCode()).isEqualTo(200);
  }

  @Test
  void a_page_can_lack_its_heading_or_everything() throws Exception {
    site.answer(1, Answer.NO_HEADING).answer(2, Answer.EMPTY);
    var noHeading = visitor.get(1);
    assertThat(noHeading.statusCode()).isEqualTo(200);
    assertThat(noHeading.body()).hasSizeGreaterThan(60_000).contains("Bulbasaur");
    assertThatThrownBy(() -> Page.name(noHeading.body())).isInstanceOf(NoSuchElementException.class);
    assertThat(visitor.get(2).statusCode()).isEqualTo(200);
    assertThat(visitor.get(2).body()).isEmpty();
  }

  @Test
  void a_broken_answer_stops_in_the_middle() throws Exception {
    site.answer(1, Answer.BROKEN);
    assertThatThrownBy(() -> visitor.get(1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bytes received");
    assertThat(site.inFlight()).isZero();
    site.answer(1, Answer.PAGE);
    assertThat(visitor.get(1).statusCode()).isEqualTo(200);
  }

  @Test
  void a_request_that_is_never_answered_stays_in_flight() {
    site.answer(1, Answer.NEVER);
    var never = visitor.send(1);
    assertThat(site.awaitInFlight(2)).isEqualTo(1);
    assertThat(never).isNotDone();
    assertThat(site.inFlight()).isEqualTo(1);
    assertThat(site.visits().getFirst().answered()).isNull();
  }

  @Test
  void only_pages_are_to_be_had() throws Exception {
    try (var client = HttpClient.newHttpClient()) { // asks for HTTP/2 first, and does without
      var get = HttpRequest.newBuilder(Page.address(site.address(), 7));
      assertThat(client.send(get.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(200);
      var delete = get.copy().DELETE();
      assertThat(client.send(delete.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    }
    assertThat(site.requests()).isEqualTo(1);
  }

  @Test
  void every_visit_is_recorded() throws Exception {
    visitor.get(4);
    visitor.get(7);
    visitor.get("/nowhere");
    assertThat(site.requests()).isEqualTo(3);
    assertThat(site.visits()).extracting(Visit::number).containsExactly(4, 7, 0);
    assertThat(site.visits()).extracting(Visit::path).containsExactly("/pokedex/4", "/pokedex/7", "/nowhere");
    assertThat(site.visits()).extracting(Visit::inFlight).containsExactly(1, 1, 1);
    assertThat(site.visits())
        .allSatisfy(visit -> assertThat(visit.answered()).isGreaterThan(visit.arrived()));
    assertThat(site.visits().getLast().arrived()).isGreaterThan(site.visits().getFirst().answered());
  }
}
