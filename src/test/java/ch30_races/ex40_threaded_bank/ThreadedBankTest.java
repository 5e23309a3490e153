package ch30_races.ex40_threaded_bank;

import static ch30_races.ex40_threaded_bank.DoorLedger.disjoint;
import static kata.testing.ApartAssertions.assertApart;
import static kata.testing.BankAssertions.BAD;
import static kata.testing.BankAssertions.assertBooks;
import static kata.testing.BankAssertions.assertReached;
import static kata.testing.BankAssertions.assertRefused;
import static kata.testing.BankAssertions.assertUntouched;
import static kata.testing.BankAssertions.causeOf;
import static kata.testing.BankAssertions.thrownBy;
import static kata.testing.BankAssertions.why;
import static kata.testing.EndAssertions.assertInterrupted;
import static kata.testing.EndAssertions.errorOf;
import static kata.testing.EndAssertions.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kata.bank.Books;
import kata.bank.Transfer;
import kata.bank.UnknownAccountException;
import kata.gate.Stillness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadedBankTest {
  private static final Transfer TRANSFER = new Transfer("Ash", "Misty", 100);
  private static final Transfer OTHER = new Transfer("Brock", "Jessie", 30);
  private static final Transfer UNKNOWN = new Transfer("James", "Gary", 5);

  private final DoorLedger ledger = new DoorLedger(0);
  private final ThreadedBank bank = new ThreadedBank(ledger);

  @AfterEach
  void open() {
    ledger.open();
  }

  @Test
  void moves_the_amount_from_sender_to_receiver() {
    bank.transfer(TRANSFER);
    assertBooks(ledger.balances(), List.of(TRANSFER));
    assertApart(books -> new ThreadedBank(books)::transfer);
  }

  @Test
  void refuses_a_bad_transfer_and_writes_nothing() {
    for (var bad : BAD) {
      assertRefused(bad, thrownBy(() -> bank.transfer(bad)));
      assertUntouched("\"" + bad + "\", which has " + why(bad), ledger.balances());
    }
  }

  @Test
  void carries_out_200_transfers_between_400_accounts() throws InterruptedException {
    var large = new DoorLedger(400);
    var books = Books.of(large.balances(), disjoint(200));
    var error = thrownBy(() -> new ThreadedBank(large).transferAll(disjoint(200)));
    assertThat(error).withFailMessage("It threw %s. Expected: 200 transfers, carried out.", error).isNull();
    boolean allDone = Stillness.await(() -> large.balances().equals(books.expected()));
    assertThat(allDone)
        .withFailMessage("The balances are not what 200 transfers give, though no two of them share"
            + " an account. Expected: every transfer is carried out.")
        .isTrue();
    bank.transferAll(List.of());
  }

  @Test
  void verifies_for_40_transfers_at_once_each_in_a_thread_of_its_own() {
    var large = new DoorLedger(80);
    large.hold("verifies");
    var call = large.start(DoorLedger.oneTwice(40));
    int waiting = large.awaitWaiting(40);
    long threads = large.threadsBesides(call.thread());
    large.open();
    assertThat(errorOf(call)).withFailMessage(() -> "It " + outcome(call) + ".").isNull();
    var told = "%d of 40 verifications were under way at once. Expected: all 40, in waiting threads.";
    assertThat(waiting).withFailMessage(told, waiting).isEqualTo(40);
    assertThat(threads).withFailMessage("%d threads verified for 40 transfers, besides the caller.", threads)
        .isEqualTo(40);
  }

  @Test
  void returns_only_when_all_have_ended() {
    for (var held : List.of("writes Ash", "writes Jessie")) {
      var slow = new DoorLedger(0);
      slow.hold(held);
      var call = slow.start(List.of(TRANSFER, OTHER));
      boolean ended = call.ends();
      slow.open();
      if (ended) {
        throw new AssertionError("One still " + held + ", and it " + outcome(call) + ". Expected: it waits.");
      }
      errorOf(call);
    }
  }

  @Test
  void hands_on_an_error_when_all_others_have_ended() {
    ledger.hold("writes Jessie");
    var call = ledger.start(List.of(TRANSFER, UNKNOWN, OTHER));
    boolean ended = call.ends();
    ledger.open();
    if (ended) {
      throw new AssertionError("\"" + UNKNOWN + "\" failed while another was at work, and it " + outcome(call)
          + " at once. Expected: it waits for all.");
    }
    var error = errorOf(call);
    assertThat(causeOf(error, UnknownAccountException.class))
        .withFailMessage("\"%s\" failed, and the caller got %s."
            + " Expected: the UnknownAccountException, itself or as the cause.", UNKNOWN, error)
        .isNotNull();
    assertBooks(ledger.balances(), List.of(TRANSFER, OTHER));
  }

  @Test
  void hands_on_whatever_is_thrown() {
    var error = new StackOverflowError("in the ledger");
    ledger.fail("writes Misty", error);
    assertReached("a write had thrown an Error", error,
        thrownBy(() -> bank.transferAll(List.of(OTHER, TRANSFER))));
  }

  @Test
  void leaves_no_thread_behind() {
    errorOf(ledger.start(List.of(TRANSFER, UNKNOWN, OTHER)));
    ledger.assertNoneAlive("one of three transfers had failed");
  }

  @Test
  void interrupts_its_threads_when_it_is_interrupted() {
    ledger.hold("verifies");
    var call = ledger.start(List.of(TRANSFER, OTHER));
    ledger.awaitWaiting(2);
    call.interrupt();
    assertInterrupted(call);
    ledger.assertNoneAlive("transferAll() had been interrupted");
  }

  @Test
  void waits_for_the_end_of_the_threads_it_interrupts() {
    ledger.holdDeaf("verifies");
    var call = ledger.start(List.of(TRANSFER, OTHER));
    ledger.awaitWaiting(2);
    call.interrupt();
    if (call.ends()) {
      throw new AssertionError("Interrupted, it " + outcome(call) + " before its threads had ended.");
    }
  }
}
