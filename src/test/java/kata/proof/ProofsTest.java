package kata.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProofsTest {
  @BeforeEach
  @AfterEach
  void clear() {
    Proofs.clear();
  }

  @Test
  void tells_nothing_when_nothing_was_shown() {
    assertThat(Proofs.told()).isEmpty();
  }

  @Test
  void adds_up_schedules_and_says_when_there_are_more() {
    Proofs.addSchedules(252, true);
    assertThat(Proofs.told()).containsExactly("right in 252 of 252 schedules: there are no others");
    Proofs.addSchedules(1_000, true);
    assertThat(Proofs.told())
        .containsExactly("right in 1,252 of 1,252 schedules of 2 scenarios: there are no others");
    Proofs.addSchedules(5_000, false);
    assertThat(Proofs.told()).containsExactly(
        "right in all 6,252 schedules of 3 scenarios that were run; 1 has more, with more interruptions");
  }

  @Test
  void tells_a_fact_once_and_at_most_three_lines() {
    Proofs.add("100 requests in flight at once");
    Proofs.add("100 requests in flight at once");
    assertThat(Proofs.told()).containsExactly("100 requests in flight at once");
    Proofs.add("no thread waited");
    Proofs.add("a third");
    Proofs.add("a fourth");
    Proofs.addSchedules(6, true);
    assertThat(Proofs.told()).hasSize(3).last().isEqualTo("no thread waited");
  }
}
