package kata.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

class RehearsalTest {
  private static final Transfer LARGE = new Transfer("Ash", "Misty", 100);
  private static final Transfer SMALL = new Transfer("Ash", "Misty", 10);
  private static final Transfer SMALL_BACK = new Transfer("Misty", "Ash", 10);
  private static final Transfer LARGE_BACK = new Transfer("Misty", "Ash", 100);

  @Test
  void every_order_of_two_that_pay_the_same_way() {
    assertThat(kinds(Rehearsal::onTheLoop, 6, LARGE, SMALL))
        .containsExactlyInAnyOrderEntriesOf(kinds(Rehearsal::onTheLoop, 6, SMALL, LARGE))
        .containsOnlyKeys("right", "vanished", "created 100", "created 10", "created 90", "created -100",
            "created -10", "created -90");
    assertThat(kinds(Rehearsal::onThreads, 4, LARGE, SMALL))
        .isEqualTo(Map.of("right", 14, "vanished", 12, "created 100", 8, "created -100", 8,
            "created 10", 8, "created -10", 8, "created 90", 6, "created -90", 6));
  }

  @Test
  void when_they_pay_each_other_a_transfer_never_vanishes() {
    assertThat(kinds(Rehearsal::onTheLoop, 6, LARGE, SMALL_BACK))
        .containsOnlyKeys("right", "created 100", "created 10", "created -100", "created -10");
    assertThat(kinds(Rehearsal::onThreads, 4, LARGE, SMALL_BACK))
        .isEqualTo(
            Map.of("right", 38, "created 100", 12, "created 10", 12, "created -100", 4, "created -10", 4));
  }

  @Test
  void no_one_order_destroys_money_whichever_way_they_pay() {
    for (int turns : List.of(4, 6)) {
      BiFunction<Transfer, Transfer, List<List<String>>> destroying =
          (first, second) -> orders(turns).stream()
              .filter(order -> created(rehearsal(turns, first, second, order)) < 0)
              .toList();
      var both = new HashSet<>(destroying.apply(LARGE, SMALL));
      both.retainAll(destroying.apply(LARGE, SMALL_BACK));
      assertThat(both).isEmpty();
    }
  }

  @Test
  void no_one_order_creates_the_larger_amount_whichever_way_they_pay_and_whichever_is_larger() {
    var situations = List.of(List.of(LARGE, SMALL), List.of(SMALL, LARGE), List.of(LARGE, SMALL_BACK),
        List.of(SMALL, LARGE_BACK));
    var all = new HashSet<>(orders(4));
    for (var two : situations) {
      var orders = new HashSet<>(orders(4));
      orders.removeIf(order -> created(rehearsal(4, two.getFirst(), two.getLast(), order)) != 100);
      assertThat(orders).isNotEmpty();
      all.retainAll(orders);
    }
    assertThat(all).isEmpty();
  }

  @Test
  void refuses_what_is_no_order_in_words() {
    assertThat(refusal("first first second third")).isEqualTo(
        "Turn 4 is \"third\". Expected: \"first\" or \"second\".");
    assertThat(refusal("first first first first first second"))
        .isEqualTo("Turn 5 is first's, but first has finished: it has had its 4 turns.");
    assertThat(refusal("first first first first second"))
        .isEqualTo("After 5 turns second has not finished: next, second writes Ash 890.");
    assertThat(Rehearsal.onThreads(LARGE, SMALL, null).refusal()).contains("The list is null.");
    assertThat(Rehearsal.onTheLoop(LARGE, SMALL, Arrays.asList((String) null)).refusal())
        .contains("Turn 1 is null. Expected: \"first\" or \"second\".");
    assertThat(Rehearsal.onTheLoop(LARGE, SMALL, List.of()).refusal())
        .contains("After 0 turns first has not finished: next, first verifies Ash.");
  }

  private static String refusal(String turns) {
    return Rehearsal.onThreads(LARGE, SMALL, List.of(turns.split(" "))).refusal().orElseThrow();
  }

  @Test
  void knows_one_after_the_other_from_mixed() {
    assertThat(rehearsal(4, LARGE, SMALL, turns("ffffssss")).isSerial()).isTrue();
    assertThat(rehearsal(4, LARGE, SMALL, turns("ssssffff")).isSerial()).isTrue();
    assertThat(rehearsal(4, LARGE, SMALL, turns("sfffsssf")).isSerial()).isFalse();
  }

  @Test
  void tells_turn_by_turn_and_marks_the_write_that_undoes_another() {
    var rehearsal = rehearsal(4, LARGE, SMALL, turns("fsfsffss"));
    assertThat(rehearsal.table()).isEqualTo("""
        turn  whose   what                  Ash   Misty
           1  first   reads Ash: 1000      1000    1000
           2  second  reads Ash: 1000      1000    1000
           3  first   writes Ash 900        900    1000
           4  second  writes Ash 990        990    1000
                      ^ undoes turn 3: what second read in turn 2 was out of date
           5  first   reads Misty: 1000     990    1000
           6  first   writes Misty 1100     990    1100
           7  second  reads Misty: 1100     990    1100
           8  second  writes Misty 1110     990    1110""");
    assertThat(rehearsal.verdict().sentence())
        .isEqualTo("100 Poké dollars were created: Ash 990, Misty 1110, expected Ash 890, Misty 1110.");
  }

  private interface Stages {
    Rehearsal play(Transfer first, Transfer second, List<String> turns);
  }

  private static Map<String, Integer> kinds(Stages stages, int turns, Transfer first, Transfer second) {
    var kinds = new TreeMap<String, Integer>();
    for (var order : orders(turns)) {
      var rehearsal = stages.play(first, second, order);
      assertThat(rehearsal.refusal()).isEmpty();
      kinds.merge(kind(rehearsal), 1, Integer::sum);
    }
    return kinds;
  }

  private static String kind(Rehearsal rehearsal) {
    return switch (rehearsal.verdict()) {
      case Books.Verdict.Right _ -> "right";
      case Books.Verdict.Vanished _ -> "vanished";
      case Books.Verdict.Broken broken -> "created " + broken.created();
    };
  }

  private static long created(Rehearsal rehearsal) {
    return Books.sum(rehearsal.balances()) - Books.sum(Accounts.initialBalances());
  }

  private static Rehearsal rehearsal(int turns, Transfer first, Transfer second, List<String> order) {
    return turns == 6
        ? Rehearsal.onTheLoop(first, second, List.copyOf(order))
        : Rehearsal.onThreads(first, second, List.copyOf(order));
  }

  private static List<String> turns(String letters) {
    return letters.chars().mapToObj(letter -> letter == 'f' ? "first" : "second").toList();
  }

  /** All orders in which each has so many turns. */
  private static List<List<String>> orders(int turns) {
    var orders = new ArrayList<List<String>>();
    for (int bits = 0; bits < 1 << (2 * turns); bits++) {
      if (Integer.bitCount(bits) == turns) {
        var order = new ArrayList<String>();
        for (int i = 0; i < 2 * turns; i++) {
          order.add((bits >> i & 1) == 1 ? "first" : "second");
        }
        orders.add(order);
      }
    }
    return orders;
  }
}
