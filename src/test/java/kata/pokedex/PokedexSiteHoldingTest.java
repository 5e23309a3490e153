package kata.pokedex;

import static kata.pokedex.Visitor.got;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import kata.gate.Stillness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PokedexSiteHoldingTest {
  private final PokedexSite site = PokedexSite.open();
  private final Visitor visitor = new Visitor(site);

  @AfterEach
  void close() {
    site.close();
    visitor.close();
  }

  @Test
  void answers_wait_until_enough_requests_are_in_flight() {
    site.holdUntil(20);
    var responses = visitor.sendAll(20);
    responses.forEach(Visitor::got);
    assertThat(site.mostInFlight()).isEqualTo(20);
    assertThat(site.gaveUp()).isFalse();
    assertThat(site.visits()).extracting(Visit::inFlight).contains(20);
    got(visitor.send(1));
    assertThat(site.mostInFlight()).as("the most there ever were").isEqualTo(20);
    assertThat(site.inFlight()).isZero();
  }

  @Test
  void too_few_requests_are_held_until_nothing_moves() {
    site.holdUntil(20);
    var responses = visitor.sendAll(19);
    responses.forEach(Visitor::got);
    assertThat(site.gaveUp()).isTrue();
    assertThat(site.mostInFlight()).isEqualTo(19);
  }

  @Test
  void sequential_requests_are_told_from_concurrent_ones() {
    site.holdUntil(20);
    for (int number = 1; number <= 20; number++) {
      assertThat(Page.name(got(visitor.send(number)).body())).isEqualTo(Pokedex.name(number));
    }
    assertThat(site.gaveUp()).isTrue();
    assertThat(site.mostInFlight()).isEqualTo(1);
  }

  @Test
  void nothing_is_given_up_before_the_first_request() {
    site.holdUntil(20);
    assertThat(Stillness.await(() -> false)).isFalse();
    assertThat(site.gaveUp()).isFalse();
    visitor.sendAll(20).forEach(Visitor::got);
    assertThat(site.gaveUp()).isFalse();
  }

  @Test
  void a_new_meeting_takes_over_those_who_wait() {
    site.holdUntil(5);
    var responses = visitor.sendAll(3);
    assertThat(site.awaitInFlight(3)).isEqualTo(3);
    site.holdUntil(3);
    responses.forEach(Visitor::got);
    assertThat(site.gaveUp()).isFalse();
  }

  @Test
  void names_and_moved_pages_meet_like_all_others() {
    site.holdUntil(3).answer(1, Answer.MOVED).answer(2, Answer.SERVER_ERROR).answer(3, Answer.BROKEN);
    var responses = visitor.sendAll(3);
    responses.forEach(each -> got(each.exceptionally(error -> null)));
    assertThat(site.gaveUp()).isFalse();
    assertThat(Page.name(got(responses.getFirst()).body())).isEqualTo("Bulbasaur");
  }

  @Test
  void held_pages_go_in_the_order_in_which_they_are_released() {
    site.hold(1, 2, 3);
    List<Integer> order = new CopyOnWriteArrayList<>();
    var first = visitor.send(1).thenRun(() -> order.add(1));
    var second = visitor.send(2).thenRun(() -> order.add(2));
    var third = visitor.send(3).thenRun(() -> order.add(3));
    got(visitor.send(4));
    assertThat(site.awaitInFlight(3)).isEqualTo(3);
    assertThat(order).isEmpty();
    site.release(3);
    got(third);
    site.release(1);
    got(first);
    site.release(2);
    got(second);
    assertThat(order).containsExactly(3, 1, 2);
  }

  @Test
  void a_release_lets_one_request_go_be_it_the_next_to_come() {
    site.holdAll().release(5);
    got(visitor.send(5));
    var held = new ArrayList<CompletableFuture<?>>();
    for (int each = 1; each <= 3; each++) {
      held.add(visitor.send(5));
      assertThat(site.awaitInFlight(each)).isEqualTo(each);
    }
    site.release(5, 5);
    Stillness.await(() -> site.inFlight() == 0);
    assertThat(site.inFlight()).isEqualTo(1);
    assertThat(held).extracting(CompletableFuture::isDone).as("in the order of arrival")
        .containsExactly(true, true, false);
    site.hold(5).releaseAll();
    held.forEach(Visitor::got);
    got(visitor.send(5));
  }

  @Test
  void a_new_hold_forgets_old_releases() {
    site.release(5).hold(5);
    var _ = visitor.send(5);
    assertThat(site.awaitInFlight(2)).isEqualTo(1);
    site.release(6).holdAll();
    var _ = visitor.send(6);
    assertThat(site.awaitInFlight(3)).isEqualTo(2);
  }

  @Test
  void a_moved_page_needs_one_release() {
    site.answer(1, Answer.MOVED).hold(1);
    var moved = visitor.send(1);
    assertThat(site.awaitRequests(2)).isEqualTo(2);
    assertThat(site.awaitInFlight(2)).isEqualTo(1);
    site.release(1);
    assertThat(Page.name(got(moved).body())).isEqualTo("Bulbasaur");
  }

  @Test
  void settings_hold_for_answers_not_yet_sent() {
    site.hold(1);
    var response = visitor.send(1);
    assertThat(site.awaitInFlight(1)).isEqualTo(1);
    site.answer(1, Answer.SERVER_ERROR).release(1);
    assertThat(got(response).statusCode()).isEqualTo(500);
  }

  @Test
  void a_delayed_answer_comes_later_and_counts_as_moving() {
    var delay = Duration.ofSeconds(1); // longer than it takes to give up
    site.delay(delay);
    var response = visitor.send(1);
    assertThat(Stillness.await(response::isDone)).isTrue();
    assertThat(site.visits()).singleElement()
        .satisfies(visit -> assertThat(visit.answered()).isGreaterThanOrEqualTo(visit.arrived().plus(delay)));
  }

  @Test
  void waiting_for_requests_ends_when_no_more_come() {
    visitor.sendAll(3).forEach(Visitor::got);
    assertThat(site.awaitRequests(3)).isEqualTo(3);
    assertThat(site.awaitRequests(4)).isEqualTo(3);
    assertThat(site.awaitInFlight(1)).isZero();
  }
}
