package kata.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final Harness BANK =
      new Harness("bank", Path.of("ARace.java"), "kata.bank.UnprotectedBankRace", Optional.empty());
  private static final Finding SEEN = sampled(true, 986, 12, 2);
  private static final Finding STUB = new Finding.NotWritten(BANK.className(), "Write transfer().");

  private static Finding sampled(boolean mustBeSeen, long right, long vanished, long broken) {
    return new Finding.Sampled(
        BANK.className(), "two at once", mustBeSeen, "", 1, 2,
        List.of(
            new Row(Row.Weight.RIGHT, "right", right),
            new Row(Row.Weight.LOST, "a transfer has vanished", vanished),
            new Row(Row.Weight.LOST, "money was created or destroyed", broken)));
  }

  @Test
  void shows_a_row_for_each_outcome_how_many_runs_there_were_and_the_verdict() {
    assertThat(String.join("\n", Page.of(BANK, SEEN).lines())).isEqualTo("""
        bank  UnprotectedBank: two at once
            right                                                 986     98.6 %
            a transfer has vanished                                12      1.2 %
            money was created or destroyed                          2      0.2 %
            runs in all                                         1,000
          The race was seen: the books were wrong in 14 of 1,000 runs (1.4 %).""");
  }

  @Test
  void shows_no_rows_where_there_were_no_runs() {
    assertThat(Page.of(BANK, sampled(true, 0, 0, 0)).lines()).hasSize(2).last().asString()
        .startsWith("  red: Nothing was sampled");
    assertThat(Page.of(BANK, "It does not compile: B.java:6: ';' expected").lines())
        .containsExactly("bank  UnprotectedBank", "  red: It does not compile: B.java:6: ';' expected");
  }

  @Test
  void shows_the_verdict_of_the_scheduler_before_that_of_real_threads() {
    var schedules = new ScheduleVerdict(List.of("under all 2 schedules", "  2  right"), false);
    assertThat(Page.of(BANK, SEEN, Optional.of(schedules)).lines()).startsWith(
        "bank  UnprotectedBank: two at once", "  under all 2 schedules", "    2  right", "  on real threads");
  }

  @Test
  void is_red_if_a_schedule_goes_wrong_whatever_real_threads_did() {
    var schedules = new ScheduleVerdict(List.of("under all 2 schedules", "  1  wrong"), true);
    assertThat(Page.of(BANK, SEEN, Optional.of(schedules)).red()).isTrue();
    assertThat(Page.of(BANK, SEEN, Optional.of(schedules)).lines()).last().asString()
        .startsWith("  red: A schedule goes wrong");
    assertThat(Page.of(BANK, SEEN, Optional.empty()).red()).isFalse();
  }

  @Test
  void exit_code_is_0_if_something_was_sampled_and_nothing_is_red() {
    assertThat(Page.exitCode(List.of(Page.of(BANK, SEEN)))).isZero();
    assertThat(Page.exitCode(List.of(Page.of(BANK, SEEN), Page.of(BANK, STUB)))).isZero();
  }

  @Test
  void exit_code_is_1_if_something_is_red_or_nothing_was_sampled() {
    assertThat(Page.exitCode(List.of())).isEqualTo(1);
    assertThat(Page.exitCode(List.of(Page.of(BANK, STUB)))).isEqualTo(1);
    assertThat(Page.exitCode(List.of(Page.of(BANK, sampled(true, 10, 0, 0))))).isEqualTo(1);
    assertThat(Page.exitCode(List.of(Page.of(BANK, sampled(false, 0, 0, 0))))).isEqualTo(1);
    assertThat(Page.exitCode(List.of(Page.of(BANK, SEEN), Page.of(BANK, "It does not compile."))))
        .isEqualTo(1);
  }
}
