package kata.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each kind of {@link Ledger}. */
class LedgerTest {
  static Stream<Ledger> ledgers() {
    return Stream.of(new InMemoryLedger(), new DelayedLedger(new InMemoryLedger(), Delays.ARTICLE));
  }

  @ParameterizedTest
  @MethodSource("ledgers")
  void begins_with_a_thousand_for_each_of_the_five(Ledger ledger) {
    assertThat(Accounts.NAMES).hasSize(5).allSatisfy(name -> assertThat(ledger.read(name)).isEqualTo(1000));
  }

  @ParameterizedTest
  @MethodSource("ledgers")
  void reads_what_was_written_below_zero_too(Ledger ledger) {
    ledger.verifyUser("Ash");
    ledger.write("Ash", -5);
    assertThat(ledger.read("Ash")).isEqualTo(-5);
    assertThat(ledger.read("Misty")).isEqualTo(1000);
  }

  @ParameterizedTest
  @MethodSource("ledgers")
  void names_the_unknown_account_and_those_there_are(Ledger ledger) {
    List.<Runnable>of(
        () -> ledger.verifyUser("Gary"), () -> ledger.read("Gary"), () -> ledger.write("Gary", 1))
        .forEach(
            step -> assertThatThrownBy(step::run)
                .isInstanceOf(UnknownAccountException.class)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no account Gary: the accounts are Ash, Misty, Brock, Jessie, James"));
  }

  @Test
  void shows_all_balances_and_their_sum() {
    var ledger = new InMemoryLedger(Map.of("Ash", Integer.MAX_VALUE, "Misty", 1));
    assertThat(ledger.balances()).isEqualTo(Map.of("Ash", Integer.MAX_VALUE, "Misty", 1));
    assertThat(ledger.sum()).isEqualTo(1L + Integer.MAX_VALUE);
    assertThat(new InMemoryLedger().balances().keySet()).containsExactlyElementsOf(Accounts.NAMES);
  }

  @Test
  void a_delayed_step_that_is_interrupted_is_not_done() {
    var behind = new InMemoryLedger();
    var ledger = new DelayedLedger(behind, Delays.each(Duration.ofDays(1)));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> ledger.write("Ash", 1)).isInstanceOf(CancellationException.class)
        .hasMessage("the write of Ash was interrupted, and has not been done");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(behind.read("Ash")).isEqualTo(1000);
  }
}
