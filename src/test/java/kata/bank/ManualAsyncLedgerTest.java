package kata.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import kata.bank.Operation.Read;
import kata.bank.Operation.Verification;
import kata.bank.Operation.Write;
import org.junit.jupiter.api.Test;

class ManualAsyncLedgerTest {
  private final ManualAsyncLedger ledger = new ManualAsyncLedger();

  @Test
  void lists_what_is_asked_for_the_oldest_first() {
    ledger.as("first", () -> ledger.verifyUser("Ash"));
    ledger.as("second", () -> ledger.read("Misty"));
    ledger.write("Brock", 7);
    assertThat(ledger.pending())
        .containsExactly(
            new Verification("first", "Ash"), new Read("second", "Misty"), new Write("someone", "Brock", 7))
        .extracting(Operation::toString)
        .containsExactly("first verifies Ash", "second reads Misty", "someone writes Brock 7");
  }

  @Test
  void completes_in_the_order_that_the_test_wants() {
    var read = ledger.read("Ash");
    var write = ledger.write("Ash", 5);
    assertThat(ledger.complete(1)).hasToString("someone writes Ash 5");
    assertThat(write).isCompleted();
    assertThat(read).isNotDone();
    assertThat(ledger.complete(0)).hasToString("someone reads Ash: 5");
    assertThat(read).isCompletedWithValue(5);
    assertThat(ledger.pending()).isEmpty();
  }

  @Test
  void a_write_has_no_effect_before_it_is_completed() {
    ledger.write("Ash", 5);
    assertThat(ledger.balances()).containsEntry("Ash", 1000);
    ledger.completeAll();
    assertThat(ledger.balances()).containsEntry("Ash", 5);
  }

  @Test
  void records_all_steps_in_the_order_they_were_done_and_what_follows_belongs_to_the_actor() {
    ledger.as("first", () -> ledger.read("Ash").thenCompose(balance -> ledger.write("Ash", balance + 1)));
    ledger.as("second", () -> ledger.verifyUser("Misty"));
    assertThat(ledger.turn("first")).map(Object::toString).contains("first reads Ash: 1000");
    assertThat(ledger.turn("second")).isPresent();
    assertThat(ledger.turn("second")).isEmpty();
    assertThat(ledger.turn("nobody")).isEmpty();
    assertThat(ledger.turn("first")).isPresent();
    assertThat(ledger.steps()).extracting(Object::toString)
        .containsExactly("first reads Ash: 1000", "second verifies Misty", "first writes Ash 1001");
  }

  @Test
  void records_in_the_right_order_when_a_callback_completes_another() {
    var first = ledger.read("Ash");
    ledger.write("Misty", 1);
    first.thenAccept(_ -> ledger.complete(0));
    ledger.complete(0);
    assertThat(ledger.steps()).extracting(step -> step.operation().account()).containsExactly("Ash", "Misty");
  }

  @Test
  void fails_the_future_of_an_unknown_account_and_never_throws() {
    assertThat(ledger.verifyUser("Gary")).isCompletedExceptionally();
    assertThat(ledger.read("Gary")).isCompletedExceptionally();
    assertThatThrownBy(ledger.write("Gary", 1)::join).hasCauseInstanceOf(UnknownAccountException.class);
    assertThat(ledger.pending()).isEmpty();
  }

  @Test
  void an_operation_can_fail_and_has_no_effect() {
    var write = ledger.write("Ash", 5);
    assertThat(ledger.fail(0, new IOException("line cut"))).isEqualTo(new Write("someone", "Ash", 5));
    assertThatThrownBy(write::join).hasRootCauseMessage("line cut");
    assertThat(ledger.balances()).isEqualTo(Accounts.initialBalances());
    assertThat(ledger.steps()).isEmpty();
  }

  @Test
  void forgets_what_was_cancelled() {
    ledger.write("Ash", 5).cancel(false);
    ledger.read("Misty");
    assertThat(ledger.pending()).containsExactly(new Read("someone", "Misty"));
    assertThat(ledger.complete(0).operation().account()).isEqualTo("Misty");
  }

  @Test
  void refuses_what_is_not_pending() {
    assertThatThrownBy(() -> ledger.complete(0)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> ledger.fail(0, new IOException())).isInstanceOf(IndexOutOfBoundsException.class);
  }
}
