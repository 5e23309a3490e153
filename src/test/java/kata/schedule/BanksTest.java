package kata.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import kata.schedule.programs.Banks;
import kata.schedule.programs.Ends;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The mistakes that a well-known stress test lets pass, most of them every time; here, never. */
class BanksTest {
  private static final int TIMES = 20;
  /** Schedules of three actors: enough for at most two interruptions. */
  private static final int MOST = 1_500;

  static Stream<Class<?>> banks() {
    return Arrays.stream(Banks.class.getDeclaredClasses())
        .filter(bank -> bank.isAnnotationPresent(Ends.class) || bank.getSimpleName().startsWith("Right"));
  }

  @ParameterizedTest
  @MethodSource("banks")
  void a_wrong_bank_is_rejected_and_a_right_one_accepted_every_time(Class<? extends Scenario> bank) {
    var ends = bank.getAnnotation(Ends.class);
    var first = Schedules.of(bank).most(MOST).explore();
    for (int i = 0; i < TIMES; i++) {
      var exploration = Schedules.of(bank).most(MOST).explore();

      assertThat(told(exploration)).isEqualTo(told(first));
      assertThat(exploration.finding() == null ? null : exploration.finding().kind())
          .as("%s", exploration)
          .isEqualTo(ends == null ? null : ends.value());
    }
  }

  /** All but the error that was thrown, which is another one each time. */
  private static String told(Exploration exploration) {
    var finding = exploration.finding();
    return exploration.extent() + exploration.rows()
        + (finding == null ? "" : finding.told() + finding.story().schedule() + finding.story().table());
  }
}
