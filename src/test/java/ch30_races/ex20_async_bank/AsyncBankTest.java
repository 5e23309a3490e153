package ch30_races.ex20_async_bank;

import static kata.testing.ApartAssertions.assertAskedNothing;
import static kata.testing.BankAssertions.BAD;
import static kata.testing.BankAssertions.assertBooks;
import static kata.testing.BankAssertions.assertNoWrite;
import static kata.testing.BankAssertions.assertReached;
import static kata.testing.BankAssertions.assertRefused;
import static kata.testing.BankAssertions.assertTakesFirst;
import static kata.testing.BankAssertions.assertUntouched;
import static kata.testing.BankAssertions.ring;
import static kata.testing.BankAssertions.rings;
import static kata.testing.BankAssertions.why;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.EndAssertions.rethrowStub;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import kata.bank.ManualAsyncLedger;
import kata.bank.Operation.Verification;
import kata.bank.Operation.Write;
import kata.bank.Transfer;
import kata.gate.Stillness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsyncBankTest {
  private static final Transfer TRANSFER = new Transfer("Ash", "Misty", 100);

  private final LoopLedger ledger = new LoopLedger();
  private final AsyncBank bank = new AsyncBank(ledger);

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void moves_the_amount_from_sender_to_receiver() {
    var others = new ManualAsyncLedger();
    new AsyncBank(others); // has nothing in common with the bank under test
    var future = started(() -> bank.transfer(TRANSFER));
    assertAskedNothing(others);
    assertSucceeds(future);
    assertBooks(ledger.books().balances(), List.of(TRANSFER));
    assertTakesFirst(TRANSFER, ledger.books().steps());
  }

  @Test
  void verifies_both_before_it_writes() {
    started(() -> bank.transfer(TRANSFER));
    while (!ledger.pending().isEmpty() && ledger.pending().stream().noneMatch(Write.class::isInstance)) {
      ledger.completeNewest();
    }
    var before = ledger.books().steps().stream().map(step -> step.operation()).toList();
    var verified =
        before.stream().filter(Verification.class::isInstance).map(each -> each.account()).toList();
    var told = "When it asked for the first write, these had been verified: %s. Expected: Ash and Misty.";
    assertThat(verified).withFailMessage(told, verified).contains("Ash", "Misty");
  }

  @Test
  void has_all_first_verifications_under_way_at_once() {
    started(() -> bank.transferAll(rings(20)));
    var pending = ledger.pending();
    assertThat(pending.stream().filter(Verification.class::isInstance).count()).withFailMessage(
        "transferAll() was given 100 transfers, of which each occurs 20 times, and returned. Under way at that moment:"
            + " %d steps. Expected: a verification for each of the 100. Begin all of them before the first has ended.",
        pending.size()).isGreaterThanOrEqualTo(100);
  }

  @Test
  void carries_out_all_transfers() {
    assertSucceeds(started(() -> bank.transferAll(List.of())));
    assertSucceeds(started(() -> bank.transferAll(ring(10))));
    assertBooks(ledger.books().balances(), ring(10));
  }

  @Test
  void fails_the_future_of_a_bad_transfer_and_writes_nothing() {
    for (var bad : BAD) {
      assertRefused(bad, endOf(started(() -> bank.transfer(bad))));
      assertRefused(bad, endOf(started(() -> bank.transferAll(List.of(bad)))));
      assertUntouched("\"" + bad + "\", which has " + why(bad), ledger.books().balances());
      assertNoWrite(bad, ledger.books().steps());
    }
  }

  @Test
  void carries_out_all_others_when_one_is_bad_and_fails_when_they_have_ended() {
    for (var bad : List.of(BAD.getFirst(), BAD.getLast())) {
      var good = ring(10);
      var before = ledger.books().balances();
      var all = List.of(good.get(0), good.get(1), bad, good.get(2), good.get(3), good.get(4));
      assertRefused(bad, endOf(started(() -> bank.transferAll(all))));
      var changes = ledger.books().balances();
      changes.replaceAll((account, balance) -> balance - before.getOrDefault(account, 0) + 1000);
      assertBooks(changes, good);
    }
  }

  @Test
  void hands_on_an_error_of_the_ledger() {
    for (int step = 0; step < 6; step++) {
      var cut = new IllegalStateException("the line to the ledger was cut");
      var future = started(() -> bank.transferAll(List.of(TRANSFER)));
      for (int i = 0; i < step && !ledger.pending().isEmpty(); i++) {
        ledger.inLoop(() -> ledger.books().complete(0));
      }
      if (!ledger.pending().isEmpty()) { // otherwise, other tests tell what is missing
        var failed = ledger.inLoop(() -> ledger.books().fail(0, cut));
        assertReached("\"" + failed + "\" failed", cut, endOf(future));
      }
    }
  }

  /** What it returned at once, in the loop. */
  private CompletableFuture<Void> started(Callable<CompletableFuture<Void>> call) {
    CompletableFuture<Void> future;
    try {
      future = ledger.inLoop(call);
    } catch (RuntimeException e) {
      rethrowStub(e);
      throw new AssertionError("It threw " + e + ". Expected: a future, which fails if it must.", e);
    }
    assertThat(future).withFailMessage("It returned null. Expected: a future.").isNotNull();
    return future;
  }

  private void assertSucceeds(CompletableFuture<Void> future) {
    var error = endOf(future);
    assertThat(error).withFailMessage("The future failed with %s. Expected: it completes.", error).isNull();
  }

  /** Completes all steps, always the newest, so that no two transfers mix. */
  private @Nullable Throwable endOf(CompletableFuture<Void> future) {
    for (var pending = ledger.pending(); !pending.isEmpty(); pending = ledger.pending()) {
      assertThat(future.isDone()).withFailMessage(
          "The future is complete, and this is still under way: %s. Expected: it waits for the last step of all.",
          pending).isFalse();
      ledger.completeNewest();
    }
    Stillness.await(future::isDone, 2);
    ledger.assertAskedInLoop();
    return errorOf(future);
  }
}
