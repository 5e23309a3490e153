package kata.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import kata.bank.UnprotectedBank;
import kata.race.unprotected.TwoPayments;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;
import kata.schedule.Schedules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleVerdictTest {
  /** Stands for a harness: what counts is its name, and the scenario in it. */
  static final class ThingRace {
    static final class EverySchedule implements Scenario {
      @Override
      public void cast(Cast cast) {
        cast.actor("one", () -> {});
      }

      @Override
      public Outcome outcome() {
        return Outcome.right("nothing happened");
      }
    }
  }

  @TempDir Path classes;

  private static Harness harness(Class<?> type) {
    return new Harness("ch01/ex10", Path.of("ThingRace.java"), type.getName(), Optional.empty());
  }

  @Test
  void is_that_of_the_scenario_in_the_harness() {
    assertThat(ScheduleVerdict.of(harness(ThingRace.class), classes))
        .hasValueSatisfying(verdict -> {
          assertThat(verdict.red()).isFalse();
          assertThat(verdict.lines()).first().asString().isEqualTo("under the only schedule");
          assertThat(verdict.lines()).last().asString().endsWith("1  nothing happened");
        });
  }

  @Test
  void is_none_where_the_harness_has_no_scenario() {
    assertThat(ScheduleVerdict.of(harness(String.class), classes)).isEmpty();
  }

  @Test
  void is_red_and_tells_the_shortest_schedule_where_one_goes_wrong() {
    var all = Schedules.of(TwoPayments.class).weaving(UnprotectedBank.class).explore();
    var verdict = ScheduleVerdict.of(all);
    assertThat(verdict.red()).isTrue();
    assertThat(verdict.lines()).anyMatch(line -> line.contains("Poké dollars were"))
        .anyMatch(line -> line.contains("which it has not seen"));
  }
}
