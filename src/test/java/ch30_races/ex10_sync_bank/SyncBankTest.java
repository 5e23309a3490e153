package ch30_races.ex10_sync_bank;

import static kata.testing.ApartAssertions.assertApart;
import static kata.testing.BankAssertions.BAD;
import static kata.testing.BankAssertions.assertBooks;
import static kata.testing.BankAssertions.assertReached;
import static kata.testing.BankAssertions.assertRefused;
import static kata.testing.BankAssertions.assertUntouched;
import static kata.testing.BankAssertions.ring;
import static kata.testing.BankAssertions.thrownBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kata.bank.Accounts;
import kata.bank.Transfer;
import kata.proof.Proofs;
import kata.testing.BankAssertions;
import org.junit.jupiter.api.Test;

class SyncBankTest {
  private static final Transfer TRANSFER = new Transfer("Ash", "Misty", 100);

  private final TellingLedger ledger = new TellingLedger();
  private final SyncBank bank = new SyncBank(ledger);

  @Test
  void moves_the_amount_from_sender_to_receiver() {
    bank.transfer(TRANSFER);
    assertBooks(ledger.balances(), List.of(TRANSFER));
    assertApart(books -> new SyncBank(books)::transfer);
  }

  @Test
  void lets_an_account_go_below_zero() {
    var large = new Transfer("Brock", "James", Accounts.INITIAL_BALANCE + 500);
    var error = thrownBy(() -> bank.transferAll(List.of(large)));
    assertThat(error)
        .withFailMessage("\"%s\" is more than Brock has. Expected: -500. It threw %s.", large, error)
        .isNull();
    assertBooks(ledger.balances(), List.of(large));
  }

  @Test
  void uses_the_balance_of_now_not_one_from_before() {
    bank.transfer(TRANSFER);
    ledger.write("Ash", Accounts.INITIAL_BALANCE); // somebody brings money to the counter
    bank.transfer(TRANSFER);
    int balance = ledger.balances().getOrDefault("Ash", 0);
    assertThat(balance).withFailMessage(
        "Between two transfers of 100, somebody set Ash's balance to 1000. In the end it is %d. Expected: 900.",
        balance)
        .isEqualTo(900);
  }

  @Test
  void verifies_both_before_it_writes() {
    bank.transfer(TRANSFER);
    var before = ledger.steps().stream().takeWhile(step -> !step.startsWith("writes")).toList();
    assertThat(before).withFailMessage("Before the first write, these were its steps: %s."
        + " Expected: it verifies Ash, and it verifies Misty.", before)
        .contains("verifies Ash", "verifies Misty");
  }

  @Test
  void carries_out_many_one_after_the_other_in_order() {
    bank.transferAll(List.of());
    bank.transferAll(ring(10));
    assertBooks(ledger.balances(), ring(10));
    var twice = new TellingLedger();
    new SyncBank(twice).transferAll(List.of(TRANSFER, TRANSFER));
    assertBooks(twice.balances(), List.of(TRANSFER, TRANSFER));
    var senders = ledger.steps().stream().filter(step -> step.startsWith("writes")).toList();
    var expected = ring(10).stream()
        .flatMap(each -> Stream.of("writes " + each.sender(), "writes " + each.receiver()))
        .toList();
    assertThat(senders).withFailMessage("The order of the writes was %s. Expected: %s.", senders, expected)
        .isEqualTo(expected);
    assertOneByOne();
  }

  /** No step of a transfer comes before the last one of the transfer before it. */
  private void assertOneByOne() {
    var steps = new ArrayList<>(ledger.steps());
    for (var transfer : ring(10)) {
      int end = steps.indexOf("writes " + transfer.receiver()) + 1;
      var strange = steps.subList(0, end).stream()
          .filter(step -> !step.endsWith(transfer.sender()) && !step.endsWith(transfer.receiver()))
          .toList();
      assertThat(strange)
          .withFailMessage("While \"%s\" was under way, it also %s. Expected: one after the other.",
              transfer, strange)
          .isEmpty();
      steps.subList(0, end).clear();
    }
    Proofs.add("5 transfers, one after the other, in order");
  }

  @Test
  void refuses_a_bad_transfer_and_writes_nothing() {
    for (var bad : BAD) {
      assertRefused(bad, thrownBy(() -> bank.transferAll(List.of(bad))));
      assertThat(thrownBy(() -> bank.transfer(bad))).withFailMessage("transfer(\"%s\") threw nothing.", bad)
          .isNotNull();
      assertUntouched("\"" + bad + "\", which has " + BankAssertions.why(bad), ledger.balances());
      var writes = ledger.steps().stream().filter(step -> step.startsWith("writes")).toList();
      assertThat(writes)
          .withFailMessage("\"%s\" has %s, and yet it %s. Expected: nothing is written, not even for a"
              + " moment.", bad, BankAssertions.why(bad), writes)
          .isEmpty();
    }
  }

  @Test
  void stops_at_a_bad_one_and_what_came_before_stands() {
    var good = ring(10);
    var error =
        thrownBy(() -> bank.transferAll(List.of(good.get(0), good.get(1), BAD.getFirst(), good.get(2))));
    assertRefused(BAD.getFirst(), error);
    assertBooks(ledger.balances(), good.subList(0, 2));
  }

  @Test
  void hands_an_error_of_the_ledger_on_to_the_caller() {
    for (var step : List.of("verifies Ash", "reads Ash", "writes Misty")) {
      var cutLedger = new TellingLedger();
      var cut = cutLedger.cutAt(step);
      var error = thrownBy(() -> new SyncBank(cutLedger).transferAll(List.of(TRANSFER)));
      assertReached("the line to the ledger was cut where it " + step, cut, error);
    }
  }
}
