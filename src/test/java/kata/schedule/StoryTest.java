package kata.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import kata.schedule.Finding.Kind;
import kata.schedule.programs.BusyLostUpdate;
import kata.schedule.programs.ChangingLock;
import kata.schedule.programs.Dead;
import kata.schedule.programs.SpokenInACall;
import org.junit.jupiter.api.Test;

class StoryTest {
  @Test
  void the_story_is_of_the_schedule_that_was_found_also_where_nobody_minds_most_steps() {
    var finding = finding(Schedules.of(BusyLostUpdate.class));
    assertThat(finding.told()).isEqualTo("1 instead of 2");
    assertThat(finding.story().table()).contains("which it has not seen");
  }

  @Test
  void its_name_replays_it() {
    var schedules = Schedules.of(BusyLostUpdate.class);
    var finding = finding(schedules);
    assertThat(finding(schedules.replay(finding.story().schedule()))).isEqualTo(finding);
  }

  @Test
  void places_found_to_be_shared_on_the_way_do_not_make_code_look_undeterministic() {
    assertThat(finding(Schedules.of(ChangingLock.class)).kind()).isNotEqualTo(Kind.NOT_DETERMINISTIC);
  }

  @Test
  void a_wrong_outcome_is_looked_for_behind_a_data_race() {
    var finding = finding(Schedules.of(ChangingLock.class));
    assertThat(finding.kind()).isEqualTo(Kind.WRONG_OUTCOME);
    assertThat(finding.told()).isEqualTo("1 instead of 2");
  }

  @Test
  void a_step_that_is_told_within_a_call_does_not_end_with_what_the_call_comes_back_with() {
    assertThat(finding(Schedules.of(SpokenInACall.class)).story().table()).contains("opens an account")
        .doesNotContain("opens an account: 10");
  }

  @Test
  void kinds_of_locks_that_were_used_are_known() {
    assertThat(Schedules.of(Dead.class).explore().used()).containsExactly("monitor");
    assertThat(Schedules.of(BusyLostUpdate.class).explore().used()).isEmpty();
  }

  private static Finding finding(Schedules schedules) {
    return finding(schedules.explore());
  }

  private static Finding finding(Exploration exploration) {
    return Objects.requireNonNull(exploration.finding());
  }
}
