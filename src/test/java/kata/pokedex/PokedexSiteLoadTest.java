package kata.pokedex;

import static kata.pokedex.Visitor.got;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import kata.gate.Stillness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PokedexSiteLoadTest {
  private final PokedexSite site = PokedexSite.open();
  private final Visitor visitor = new Visitor(site);

  @AfterEach
  void close() {
    site.close();
    visitor.close();
  }

  @Test
  void a_thousand_requests_are_in_flight_at_once() {
    site.holdUntil(1_000);
    var responses = visitor.sendAll(1_000);
    assertThat(responses).allSatisfy(each -> assertThat(got(each).statusCode()).isEqualTo(200));
    assertThat(site.gaveUp()).as("given up at %d in flight", site.mostInFlight()).isFalse();
    assertThat(site.mostInFlight()).isEqualTo(1_000);
    assertThat(site.visits()).hasSize(1_000);
    assertThat(Page.name(got(responses.getLast()).body())).isEqualTo(Pokedex.name(1_000));
  }

  @Test
  void closing_drops_whoever_waits_and_leaves_no_thread() {
    site.answer(1, Answer.NEVER).hold(2);
    got(visitor.send(3));
    var waiting = List.of(visitor.send(1), visitor.send(2));
    assertThat(site.awaitInFlight(2)).isEqualTo(2);
    site.holdUntil(5);
    var watched = visitor.send(4);
    assertThat(site.awaitInFlight(3)).isEqualTo(3);
    assertThat(threadsOfSites()).isNotEmpty();
    site.close();
    assertThat(threadsOfSites()).isEmpty();
    assertThat(site.gaveUp()).isFalse();
    assertThat(site.inFlight()).isZero();
    assertThat(Stillness.await(watched::isDone)).isTrue();
    assertThat(waiting).allSatisfy(each -> assertThat(Stillness.await(each::isDone)).isTrue())
        .allSatisfy(each -> assertThat(each).isCompletedExceptionally());
  }

  @Test
  void closing_ends_a_long_delay() {
    site.delay(Duration.ofDays(1));
    var _ = visitor.send(1);
    assertThat(site.awaitInFlight(1)).isEqualTo(1);
    site.close();
    assertThat(threadsOfSites()).isEmpty();
    site.close(); // a second time does no harm
  }

  @Test
  void an_interrupted_thread_closes_all_the_same() {
    site.answer(1, Answer.NEVER);
    var _ = visitor.send(1);
    assertThat(site.awaitInFlight(1)).isEqualTo(1);
    Thread.currentThread().interrupt();
    site.close();
    assertThat(Thread.interrupted()).as("the flag is kept").isTrue();
    assertThat(threadsOfSites()).isEmpty();
  }

  @Test
  void waiting_ends_when_the_site_is_closed() {
    site.close();
    assertThat(site.awaitInFlight(1)).isZero();
    assertThat(site.awaitRequests(1)).isZero();
  }

  @Test
  void the_book_of_visits_does_not_grow_for_ever() {
    var traffic = new Traffic();
    for (int request = 0; request < 20_000; request++) {
      assertThat(traffic.arrive(1, "/pokedex/1")).isNotNull();
    }
    assertThat(traffic.arrive(1, "/pokedex/1")).isNull();
    assertThat(traffic.requests()).isEqualTo(20_001);
    assertThat(traffic.inFlight()).isEqualTo(20_000);
    assertThat(traffic.visits()).hasSize(20_000);
    assertThat(new Replies(new Directory()).tooMany().getCode()).isEqualTo(503);
  }

  private static List<Thread> threadsOfSites() {
    var ours = Pattern.compile("pokedex-|MockWebServer");
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .filter(thread -> ours.matcher(thread.getThreadGroup() + thread.getName()).find())
        .toList();
  }
}
