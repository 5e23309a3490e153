package ch40_locks.ex10_async_safe;

import java.util.concurrent.CompletableFuture;
import kata.bank.AsyncLedger;
import kata.bank.ManualAsyncLedger;
import kata.bank.Operation;
import kata.bank.Transfer;
import kata.schedule.Turn;
import org.jspecify.annotations.Nullable;

/** Sees which steps are asked for at the same time, and by which thread. */
final class LedgerWitness implements AsyncLedger {
  static final String LOOP = "event loop";
  static final String TWO_VERIFY = "two verify at the same time";
  static final String UNVERIFIED = "a step before both are verified";

  /** What is noted when this transfer's verification of the account is under way while another one moves its money. */
  static String meanwhile(Transfer transfer, String account) {
    return new Operation.Verification(transfer.toString(), account) + " while another one moves its money";
  }

  private final ManualAsyncLedger ledger;
  private @Nullable String stranger;

  LedgerWitness(ManualAsyncLedger ledger) {
    this.ledger = ledger;
  }

  /** In words, the thread that is not the loop's and asked for a step; null if there was none. */
  @Nullable
  String stranger() {
    return stranger;
  }

  @Override
  public CompletableFuture<Void> verifyUser(String account) {
    var verification = ledger.verifyUser(account);
    look();
    return verification;
  }

  @Override
  public CompletableFuture<Integer> read(String account) {
    noteIfUnverified();
    var reading = ledger.read(account);
    look();
    return reading;
  }

  @Override
  public CompletableFuture<Void> write(String account, int balance) {
    noteIfUnverified();
    var writing = ledger.write(account, balance);
    look();
    return writing;
  }

  private void noteIfUnverified() {
    long verified = ledger.steps().stream()
        .filter(step -> step.operation() instanceof Operation.Verification)
        .count();
    if (verified < 2) {
      Turn.note(UNVERIFIED);
    }
  }

  private void look() {
    if (!Turn.actor().equals(LOOP)) {
      stranger = "Thread \"" + Turn.actor() + "\" asked the ledger for a step" + place();
    }
    long verifying = ledger.pending().stream()
        .filter(Operation.Verification.class::isInstance)
        .map(Operation::actor)
        .distinct()
        .count();
    if (verifying > 1) {
      Turn.note(TWO_VERIFY);
    }
    ledger.pending().stream()
        .filter(Operation.Verification.class::isInstance)
        .filter(this::isBesideMovesOfOthers)
        .forEach(verification -> Turn.note(verification + " while another one moves its money"));
  }

  private boolean isBesideMovesOfOthers(Operation verification) {
    return ledger.pending().stream()
        .anyMatch(step -> !(step instanceof Operation.Verification)
            && !step.actor().equals(verification.actor()));
  }

  private static String place() {
    return StackWalker.getInstance().walk(frames -> frames
        .filter(frame -> frame.getClassName().startsWith(AsyncSafeBank.class.getName()))
        .map(frame -> ", at " + frame.getFileName() + ":" + frame.getLineNumber())
        .findFirst()
        .orElse(""));
  }
}
