package kata.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {
  static Stream<Finding> findings() {
    return Stream.of(
        new Finding.NotWritten("a.BRace", "Write transfer(): begin with one."),
        new Finding.Trouble("a.BRace", Finding.Kind.HUNG, "a deadlock"),
        new Finding.Sampled("a.BRace", "two at once", true, "", 1, 2, List.of()),
        new Finding.Sampled(
            "a.BRace", "two at once", false, "One lock for all.", 3, 4,
            List.of(
                new Row(Row.Weight.RIGHT, "right", 9_000_000_000L),
                new Row(Row.Weight.LOST, "money lost", 0))));
  }

  @ParameterizedTest
  @MethodSource("findings")
  void comes_out_of_its_line_as_it_went_in(Finding finding) {
    assertThat(Finding.parse(finding.line())).isEqualTo(finding);
  }

  @Test
  void stays_on_one_line_whatever_was_thrown() {
    var finding = new Finding.Trouble("a.BRace", Finding.Kind.THREW, "java.lang.Error: one\n\ttwo");
    assertThat(finding.line().lines()).hasSize(1);
    assertThat(Finding.parse(finding.line()))
        .isEqualTo(new Finding.Trouble("a.BRace", Finding.Kind.THREW, "java.lang.Error: one two"));
  }

  private static Finding.Sampled runs(Row... rows) {
    return new Finding.Sampled("a.BRace", "two at once", false, "", 1, 2, List.of(rows));
  }

  @Test
  void is_thin_if_nothing_was_lost_and_the_actors_hardly_ever_met() {
    var apart = new Row(Row.Weight.APART, "one after the other", 50_000);
    assertThat(runs(new Row(Row.Weight.RIGHT, "right", 999), apart).isThin()).isTrue();
    assertThat(runs(new Row(Row.Weight.RIGHT, "right", 1_000), apart).isThin()).isFalse();
    assertThat(runs(new Row(Row.Weight.FORBIDDEN, "lost", 1), apart).isThin()).isFalse();
    assertThat(runs(new Row(Row.Weight.FORBIDDEN, "lost", 0), apart).isThin()).isTrue();
    assertThat(runs().isThin()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "something", "trouble\ta.BRace", "trouble\ta.BRace\tHUNGRY\tno",
      "sampled\ta.BRace\tx\ttrue\t\t1\ttwo",
      "sampled\ta.BRace\tx\ttrue\t\t1\t2\tRIGHT\tright"})
  void is_not_made_of_a_line_that_tells_none(String line) {
    assertThatThrownBy(() -> Finding.parse(line)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("this line tells no finding");
  }
}
