package kata.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kata.bank.Accounts;
import kata.bank.Books;
import kata.bank.Books.Verdict;
import kata.bank.ManualAsyncLedger;
import kata.bank.Operation;
import kata.bank.Transfer;
import org.jspecify.annotations.Nullable;

/** What the tests of banks expect, each told in a sentence that names the mistake. */
public final class BankAssertions {
  /** Transfers that every bank refuses. */
  public static final List<Transfer> BAD =
      List.of(
          new Transfer("Ash", "Misty", -1),
          new Transfer("Ash", "Misty", 0),
          new Transfer("Ash", String.valueOf(new char[] {'A', 's', 'h'}), 100), // equal, and another object
          new Transfer("Gary", "Misty", 100),
          new Transfer("Ash", "Gary", 100));

  private static final List<String> WHY =
      List.of(
          "a negative amount",
          "an amount of zero",
          "the same account twice",
          "a sender without an account",
          "a receiver without an account");

  private BankAssertions() {}

  /** What a test calls, and may throw. */
  @FunctionalInterface
  public interface Action {
    /** Calls it. */
    void run() throws Exception;
  }

  /** What this throws; null if it returns. The stub's own exception is thrown on. */
  public static @Nullable Throwable thrownBy(Action action) {
    return EndAssertions.errorOf(
        () -> {
          action.run();
          return true;
        });
  }

  /** What is wrong with one of the {@link #BAD}. */
  public static String why(Transfer bad) {
    return WHY.get(BAD.indexOf(bad));
  }

  /** Transfers of which each has a sender of its own: Ash pays Misty, Misty pays Brock, and so on, in a ring of five. */
  public static List<Transfer> ring(int amount) {
    var names = Accounts.NAMES;
    return IntStream.range(0, names.size())
        .mapToObj(i -> new Transfer(names.get(i), names.get((i + 1) % names.size()), amount * (i + 1)))
        .toList();
  }

  /** So many rings of five, with equal transfers. */
  public static List<Transfer> rings(int many) {
    return Collections.nCopies(many, ring(10)).stream().flatMap(List::stream).toList();
  }

  /**
   * Fails if the receiver's balance was written before the sender's.
   *
   * @param transfer that was carried out
   * @param steps its steps, as they were completed
   */
  public static void assertTakesFirst(Transfer transfer, List<ManualAsyncLedger.Step> steps) {
    var writes = writes(steps);
    if (!writes.getFirst().account().equals(transfer.sender())) {
      throw new AssertionError(
          "\"" + transfer + "\", and its writes were, in this order: " + writes + ". Expected: "
              + transfer.sender()
              + "'s first. A transfer takes the amount, and when that is done it gives it.");
    }
  }

  /**
   * Fails if anything was written.
   *
   * @param bad a transfer that should have been refused
   * @param steps what was completed
   */
  public static void assertNoWrite(Transfer bad, List<ManualAsyncLedger.Step> steps) {
    var writes = writes(steps);
    if (!writes.isEmpty()) {
      throw new AssertionError(
          "\"" + bad + "\" has " + why(bad) + ", and yet: " + writes
              + ". Expected: nothing is written, not even for a moment.");
    }
  }

  private static List<Operation> writes(List<ManualAsyncLedger.Step> steps) {
    return steps.stream().map(ManualAsyncLedger.Step::operation)
        .filter(Operation.Write.class::isInstance)
        .toList();
  }

  /** Fails unless the balances are what these transfers give, in whatever order. */
  public static void assertBooks(Map<String, Integer> balances, List<Transfer> transfers) {
    var verdict = Books.of(transfers).judge(balances);
    if (!(verdict instanceof Verdict.Right)) {
      var after =
          transfers.size() == 1 ? "\"" + transfers.getFirst() + "\"" : transfers.size() + " transfers";
      throw new AssertionError("After " + after + ": " + verdict.sentence());
    }
  }

  /** Fails unless the balances are as they were at first. */
  public static void assertUntouched(String after, Map<String, Integer> balances) {
    if (!balances.equals(Accounts.initialBalances())) {
      throw new AssertionError(
          "After " + after + ", the balances are " + balances
              + ". Expected: 1000 in each account, for whatever is wrong must be found out before anything is"
              + " written.");
    }
  }

  /** Fails unless a bad transfer was refused with an IllegalArgumentException, itself or as the cause of a wrapper. */
  public static void assertRefused(Transfer bad, @Nullable Throwable thrown) {
    var told = "\"" + bad + "\" has " + why(bad) + ". Expected: an IllegalArgumentException. ";
    if (thrown == null) {
      throw new AssertionError(told + "There was no error.");
    }
    EndAssertions.rethrowStub(thrown);
    if (causeOf(thrown, IllegalArgumentException.class) == null) {
      throw new AssertionError(told + "It was " + thrown + ".", thrown);
    }
  }

  /**
   * Fails unless this error reached the caller, itself or as the cause of another.
   *
   * @param when such as "the third write had failed"
   * @param expected the very object
   * @param thrown what came; null if nothing did
   */
  public static void assertReached(String when, Throwable expected, @Nullable Throwable thrown) {
    EndAssertions.rethrowStub(thrown);
    if (causes(thrown).contains(expected)) {
      return;
    }
    throw new AssertionError(
        "When " + when + ", " + (thrown == null ? "no error reached the caller" : "the caller got " + thrown)
            + ". Expected: " + expected + ", itself or as the cause.",
        thrown);
  }

  /** The first of this type among an error and its causes; null if there is none. */
  public static <T extends Throwable> @Nullable T causeOf(@Nullable Throwable thrown, Class<T> type) {
    return causes(thrown).stream().filter(type::isInstance).map(type::cast).findFirst().orElse(null);
  }

  private static List<Throwable> causes(@Nullable Throwable thrown) {
    var causes = new ArrayList<Throwable>();
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      causes.add(cause);
    }
    return causes;
  }
}
