package kata.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UnprotectedBankTest {
  private static final Transfer THERE = new Transfer("Ash", "Misty", 100);
  private static final Transfer BACK = new Transfer("Misty", "Ash", 10);
  private static final Transfer ALSO_THERE = new Transfer("Ash", "Misty", 10);
  private static final Books BOOKS = Books.of(List.of(THERE, ALSO_THERE));

  @Test
  void is_right_when_transfers_come_one_by_one() {
    var ledger = new InMemoryLedger();
    var bank = new UnprotectedBank(ledger);
    bank.transfer(THERE);
    bank.transfer(BACK);
    assertThat(ledger.balances()).containsAllEntriesOf(Map.of("Ash", 910, "Misty", 1090));
  }

  @Test
  void verifies_both_before_it_touches_the_books() {
    var ledger = new InMemoryLedger();
    var bank = new UnprotectedBank(ledger);
    assertThatThrownBy(() -> bank.transfer(new Transfer("Ash", "Gary", 1)))
        .isInstanceOf(UnknownAccountException.class);
    assertThat(ledger.balances()).isEqualTo(Accounts.initialBalances());
  }

  @Test
  void takes_its_steps_in_the_same_order_as_the_asynchronous_one() {
    var steps = new ArrayList<String>();
    var ledger = new Ledger() {
      @Override
      public void verifyUser(String account) {
        steps.add("first verifies " + account);
      }

      @Override
      public int read(String account) {
        steps.add("first reads " + account + ": 1000");
        return 1000;
      }

      @Override
      public void write(String account, int balance) {
        steps.add("first writes " + account + " " + balance);
      }
    };
    new UnprotectedBank(ledger).transfer(THERE);
    var manual = new ManualAsyncLedger();
    manual.as("first", () -> new UnprotectedAsyncBank(manual).transfer(THERE));
    manual.completeAll();
    assertThat(manual.steps()).extracting(Object::toString).isEqualTo(steps);
    assertThat(steps).containsExactly(
        "first verifies Ash",
        "first verifies Misty",
        "first reads Ash: 1000",
        "first writes Ash 900",
        "first reads Misty: 1000",
        "first writes Misty 1100");
  }

  @Test
  void without_threads_money_is_created_when_turns_come_in_a_bad_order() {
    assertThat(
        judged("first first first second second second first second first second second first").sentence())
        .isEqualTo("90 Poké dollars were created: Ash 990, Misty 1100, expected Ash 890, Misty 1110.");
  }

  @Test
  void without_threads_a_transfer_vanishes_when_turns_come_in_another() {
    assertThat(
        judged("first first first second second second first second first second first second").sentence())
        .startsWith("The sum fits, but \"Ash pays Misty 100\" has vanished");
  }

  @Test
  void without_threads_it_is_right_when_one_goes_first() {
    assertThat(judged("first first first first first first second second second second second second"))
        .isInstanceOf(Books.Verdict.Right.class);
  }

  private static Books.Verdict judged(String turns) {
    var ledger = new ManualAsyncLedger();
    var bank = new UnprotectedAsyncBank(ledger);
    var first = ledger.as("first", () -> bank.transfer(THERE));
    var second = ledger.as("second", () -> bank.transfer(ALSO_THERE));
    for (var actor : turns.split(" ", -1)) {
      assertThat(ledger.turn(actor)).isPresent();
    }
    assertThat(CompletableFuture.allOf(first, second)).isCompleted();
    return BOOKS.judge(ledger.balances());
  }

  @Test
  void the_asynchronous_one_fails_its_future_when_an_account_is_unknown() throws InterruptedException {
    try (var loop = new EventLoop()) {
      var behind = new InMemoryLedger();
      var bank = new UnprotectedAsyncBank(new DelayedAsyncLedger(behind, Delays.ARTICLE, loop));
      assertThatThrownBy(() -> loop.run(() -> bank.transfer(new Transfer("Ash", "Gary", 1))))
          .isInstanceOf(UnknownAccountException.class);
      assertThat(behind.balances()).isEqualTo(Accounts.initialBalances());
    }
  }
}
