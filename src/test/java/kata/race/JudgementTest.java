package kata.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kata.race.Row.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {
  private static Judgement of(boolean mustBeSeen, int processors, Row... rows) {
    return Judgement
        .of(new Finding.Sampled("a.BRace", "two at once", mustBeSeen, "One lock for all.", 1, processors,
            List.of(rows)));
  }

  private static Row row(Weight weight, long count) {
    return new Row(weight, "told", count);
  }

  @Test
  void a_race_that_must_be_seen_and_is_seen_is_well() {
    assertThat(of(true, 2, row(Weight.RIGHT, 999), row(Weight.LOST, 1), row(Weight.LOST, 0)))
        .isEqualTo(
            new Judgement(false, "The race was seen: the books were wrong in 1 of 1,000 runs (0.1 %)."));
  }

  @Test
  void a_race_that_must_be_seen_and_is_not_is_red() {
    var judgement = of(true, 2, row(Weight.RIGHT, 1000), row(Weight.LOST, 0));
    assertThat(judgement.red()).isTrue();
    assertThat(judgement.sentence()).startsWith("The race was not seen in 1,000 runs, and it is there.");
  }

  @Test
  void nothing_sampled_is_red_whatever_was_asked() {
    for (boolean mustBeSeen : List.of(true, false)) {
      var judgement = of(mustBeSeen, 2, row(Weight.RIGHT, 0), row(Weight.LOST, 0));
      assertThat(judgement.red()).isTrue();
      assertThat(judgement.sentence())
          .startsWith("Nothing was sampled, so nothing is known. jcstress found no test");
      assertThat(of(mustBeSeen, 2).red()).isTrue();
    }
  }

  @Test
  void nothing_sampled_with_one_processor_says_why() {
    assertThat(of(true, 1).sentence())
        .isEqualTo(
            "Nothing was sampled, so nothing is known. Java has one processor here, and a race needs two threads that"
                + " really run at the same time.");
  }

  @Test
  void a_loss_that_is_reported_only_is_never_red() {
    assertThat(of(false, 2, row(Weight.RIGHT, 1), row(Weight.LOST, 3)))
        .isEqualTo(new Judgement(false, "Lost: the books were wrong in 3 of 4 runs (75.0 %)."));
    var none = of(false, 2, row(Weight.RIGHT, 5_000_000), row(Weight.LOST, 0));
    assertThat(none.red()).isFalse();
    assertThat(none.sentence()).startsWith("Nothing went wrong in 5,000,000 runs.").contains("no proof");
  }

  @Test
  void a_loss_that_is_forbidden_is_red() {
    var judgement = of(false, 2, row(Weight.RIGHT, 999_999), row(Weight.FORBIDDEN, 1));
    assertThat(judgement.red()).isTrue();
    assertThat(judgement.sentence())
        .startsWith("Lost: it went wrong in 1 of 1,000,000 runs (0.0001 %). One lock for all.");
    assertThat(of(false, 2, row(Weight.RIGHT, 999), row(Weight.FORBIDDEN, 0)).red()).isFalse();
  }

  @Test
  void runs_in_which_one_came_after_the_other_are_told_apart() {
    var judgement =
        of(false, 2, row(Weight.RIGHT, 1_200), row(Weight.APART, 48_800), row(Weight.FORBIDDEN, 0));
    assertThat(judgement.red()).isFalse();
    assertThat(judgement.sentence())
        .startsWith("Nothing went wrong in 1,200 runs with both at once, of 50,000 runs.");
  }

  @Test
  void if_the_actors_never_met_nothing_is_known() {
    var judgement = of(false, 2, row(Weight.RIGHT, 0), row(Weight.APART, 500), row(Weight.FORBIDDEN, 0));
    assertThat(judgement.red()).isTrue();
    assertThat(judgement.sentence())
        .startsWith("In none of 500 runs were both actors there at the same time");
  }

  @Test
  void exceptions_and_outcomes_that_nobody_foresaw_are_red_though_a_race_was_seen() {
    var threw = of(true, 2, row(Weight.RIGHT, 98), row(Weight.LOST, 1), row(Weight.THREW, 1));
    assertThat(threw.red()).isTrue();
    assertThat(threw.sentence()).startsWith("It threw in 1 of 100 runs");
    assertThat(of(true, 2, row(Weight.LOST, 1), row(Weight.UNFORESEEN, 1)).red()).isTrue();
  }

  @Test
  void a_stub_is_not_written_yet_and_no_race() {
    assertThat(Judgement.of(new Finding.NotWritten("a.BRace", "Write transfer().")))
        .isEqualTo(new Judgement(false, "Not written yet. Write transfer()."));
  }

  @Test
  void all_troubles_are_red_and_tell_what_was_seen() {
    for (var kind : Finding.Kind.values()) {
      var judgement = Judgement.of(new Finding.Trouble("a.BRace", kind, "this was seen"));
      assertThat(judgement.red()).isTrue();
      assertThat(judgement.sentence()).contains("this was seen");
    }
  }

  @ParameterizedTest
  @CsvSource({
      "0, 10, 0 %", "10, 10, 100 %", "1, 2, 50.0 %", "1, 3, 33.3 %", "1, 30000, 0.00333 %", "2, 3, 66.7 %",
      "1, 1000000, 0.0001 %",
      "999999, 1000000, 99.9999 %", "1, 10, 10.0 %", "9, 10, 90.0 %", "0, 0, 0 %", "44, 100, 44.0 %"})
  void percents_have_at_most_three_digits_that_count(long part, long total, String told) {
    assertThat(Judgement.percent(part, total)).isEqualTo(told);
  }
}
