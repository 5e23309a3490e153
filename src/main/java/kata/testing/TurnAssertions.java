package kata.testing;

import java.util.List;
import kata.bank.Books.Verdict;
import kata.bank.Rehearsal;
import kata.bank.Transfer;
import kata.proof.Proofs;
import org.jspecify.annotations.Nullable;

/**
 * What the tests expect of an order of turns where the student is the scheduler. A red one tells, turn by turn, what the
 * order did to the balances.
 */
public final class TurnAssertions {
  private static final String BETWEEN =
      "Let one come in between a read of the other and the write that belongs to it.";

  private TurnAssertions() {}

  /** Fails unless both transfers come to their end in these turns, and neither has to wait for the other's end. */
  public static void assertMixed(String method, Rehearsal rehearsal) {
    rehearsal.refusal().ifPresent(refusal -> {
      throw red(method, rehearsal, refusal, "Expected: a turn for each step of both transfers.");
    });
    if (rehearsal.isSerial()) {
      throw red(method, rehearsal, "One transfer takes all its turns before the other begins: harmless.",
          "Expected: an order in which they mix. " + BETWEEN);
    }
  }

  /** Fails unless there is less money in the end than before. */
  public static void assertDestroys(String method, Rehearsal rehearsal) {
    assertMixed(method, rehearsal);
    switch (rehearsal.verdict()) {
      case Verdict.Broken broken when broken.created() < 0 -> {}
      case Verdict.Broken broken -> throw red(method, rehearsal, broken.sentence(),
          "Expected: money is destroyed, in whatever amounts. Undo a payment in, not a payment out.");
      case Verdict.Vanished vanished -> throw red(method, rehearsal, vanished.sentence(),
          "Expected: money is destroyed. Undo one update only: a payment in.");
      case Verdict.Right _ -> throw harmless(method, rehearsal, "Expected: money is destroyed. " + BETWEEN);
    }
    Proofs.add("your order of turns destroys money");
  }

  /** Fails unless there is more money in the end than before: by the amount of this transfer, neither more nor less. */
  public static void assertCreates(String method, Transfer transfer, Rehearsal rehearsal) {
    assertMixed(method, rehearsal);
    var expected = "Expected: " + transfer.amount() + " Poké dollars are created, the larger amount. ";
    switch (rehearsal.verdict()) {
      case Verdict.Broken broken when broken.created() == transfer.amount() -> {}
      case Verdict.Broken broken -> throw red(method, rehearsal, broken.sentence(),
          expected + "Undo one update only: where \"" + transfer + "\" pays out.");
      case Verdict.Vanished vanished -> throw red(method, rehearsal, vanished.sentence(),
          expected + "Undo one update only: where \"" + transfer + "\" pays out.");
      case Verdict.Right _ -> throw harmless(method, rehearsal, expected + BETWEEN);
    }
    Proofs.add("your order of turns creates as much money as the larger of two transfers moves");
  }

  /** Fails unless the sum fits, and one of the transfers has vanished. */
  public static void assertVanished(String method, Rehearsal rehearsal) {
    assertVanished(method, rehearsal, "Expected: the sum fits, and a transfer has vanished. ");
  }

  /** Fails unless the sum fits, and this transfer has vanished. */
  public static void assertVanished(String method, Transfer transfer, Rehearsal rehearsal) {
    var expected = "Expected: the sum fits, and \"" + transfer + "\", the larger one, has vanished. ";
    assertVanished(method, rehearsal, expected);
    if (!rehearsal.verdict().sentence().contains("\"" + transfer + "\" has vanished")) {
      throw red(method, rehearsal, rehearsal.verdict().sentence(),
          expected + "Whose write comes last decides whose is undone.");
    }
  }

  private static void assertVanished(String method, Rehearsal rehearsal, String expected) {
    assertMixed(method, rehearsal);
    switch (rehearsal.verdict()) {
      case Verdict.Vanished _ -> {}
      case Verdict.Broken broken -> throw red(method, rehearsal, broken.sentence(),
          expected + "Both updates of the same transfer must be undone, and none of the other's.");
      case Verdict.Right _ -> throw harmless(method, rehearsal, expected + BETWEEN);
    }
    Proofs.add("your order of turns lets a transfer vanish while the sum fits");
  }

  /** Fails unless the list is empty, which says that no order lets a transfer vanish. */
  public static void assertNoTurns(
      String method, @Nullable List<@Nullable String> turns, Rehearsal rehearsal) {
    if (turns == null || !turns.isEmpty()) {
      var told = rehearsal.refusal().orElseGet(() -> rehearsal.verdict().sentence());
      throw red(method, rehearsal, told,
          "Expected: an empty list, for these two pay each other, and no order of theirs makes one vanish while"
              + " the sum fits. (It takes two undone updates, one in each account: can you find out why not here?)");
    }
  }

  private static AssertionError harmless(String method, Rehearsal rehearsal, String expected) {
    return red(method, rehearsal,
        "Harmless: the balances are the same as after one transfer after the other.", expected);
  }

  private static AssertionError red(
      String method, Rehearsal rehearsal, String told, String expected) {
    var table = rehearsal.table();
    return new AssertionError(
        method + " for " + rehearsal.situation() + ".\n" + (table.isEmpty() ? "" : table + "\n") + told + "\n"
            + expected);
  }
}
