package ch40_locks.ex10_async_safe;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import kata.bank.Accounts;
import kata.bank.ActorLock;
import kata.bank.Books;
import kata.bank.LoopTurns;
import kata.bank.ManualAsyncLedger;
import kata.bank.Operation;
import kata.bank.QueuedAsyncLock;
import kata.bank.Transfer;
import kata.bank.UnknownAccountException;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;
import kata.schedule.Turn;
import kata.testing.ApartAssertions;
import kata.testing.LoopAssertions;

/**
 * Transfers that are all started at once on one event loop. The schedule decides which step of the ledger completes
 * next, and, where one is to fail, which.
 */
final class Transfers implements Scenario {
  static final String LOST = "the books are wrong";
  static final String EARLY = "a transfer was done before its last write";
  static final String UNHEARD = "a step failed, and the transfer told nothing of it";

  private final List<Transfer> transfers;
  private final boolean oneFails;
  private final ManualAsyncLedger ledger = new ManualAsyncLedger();
  private final ActorLock lock = new ActorLock(ledger, new QueuedAsyncLock());
  private final LedgerWitness witness = new LedgerWitness(ledger);
  private final AsyncSafeBank bank = new AsyncSafeBank(witness, lock);
  private final ManualAsyncLedger others = new ManualAsyncLedger();
  private final Map<Transfer, CompletableFuture<Void>> futures = new LinkedHashMap<>();
  private final IOException error = new IOException("the line was cut");
  private boolean hasFailed;
  private int stepsWhenDone;

  Transfers(List<Transfer> transfers, boolean oneFails) {
    this.transfers = transfers;
    this.oneFails = oneFails;
    new AsyncSafeBank(others, new QueuedAsyncLock()); // has nothing in common with the bank under test
  }

  @Override
  public void cast(Cast cast) {
    cast.actor(LedgerWitness.LOOP, () -> {
      for (var transfer : transfers) {
        var future = ledger.as(transfer.toString(), () -> bank.transfer(transfer));
        futures.put(transfer, Objects.requireNonNull(future, "transfer() returned null, not a future"));
        future.whenComplete((_, _) -> stepsWhenDone = ledger.steps().size());
      }
      if (oneFails) {
        verifyMost();
        hasFailed = LoopTurns.completeAllButOne(ledger, error);
      } else {
        LoopTurns.completeAll(ledger);
      }
    });
  }

  /** Where one shall fail there are too many orders: with several transfers, those of their verifications are left out. */
  private void verifyMost() {
    var verifications = verifications();
    while (transfers.size() > 1 && !verifications.isEmpty()) {
      ledger.complete(ledger.pending().indexOf(verifications.getFirst()));
      verifications = verifications();
    }
  }

  private List<Operation> verifications() {
    return ledger.pending().stream().filter(Operation.Verification.class::isInstance).toList();
  }

  @Override
  public Outcome outcome() {
    if (witness.stranger() != null) {
      return Outcome.wrong("the loop was left", witness.stranger() + ". Expected: only the event loop does."
          + " A method …Async without an executor runs its function on some other thread.");
    }
    var stray = ApartAssertions.stray(others);
    if (stray.isPresent()) {
      return Outcome.wrong("another bank's ledger was asked", stray.get());
    }
    var failed = new ArrayList<Transfer>();
    for (var transfer : transfers) {
      var future = futures.get(transfer);
      if (!future.isDone()) {
        return Outcome.wrong("a transfer never ends", neverEnds(transfer));
      }
      if (future.isCompletedExceptionally()) {
        failed.add(transfer);
      }
    }
    if (transfers.size() == 1 && ledger.steps().size() > stepsWhenDone) {
      Turn.note(EARLY);
    }
    return judge(failed);
  }

  private String neverEnds(Transfer transfer) {
    var holder = lock.holder();
    return "\"" + transfer
        + "\" never ends: all steps that the ledger was asked for are done or have failed, and its"
        + " future is still not complete."
        + (holder == null ? "" : " \"" + holder + "\" has the lock, and never gave it back.");
  }

  private Outcome judge(List<Transfer> failed) {
    for (var transfer : failed) {
      var thrown = LoopAssertions.errorOf(futures.get(transfer));
      if (!error.equals(thrown) && !(thrown instanceof UnknownAccountException && isUnknown(transfer))) {
        return Outcome.wrong("another error", "\"" + transfer + "\" failed with " + thrown + ". Expected: "
            + (hasFailed ? "the error of the step that failed, " + error : "no error") + ".");
      }
    }
    if (failed.stream().filter(each -> !isUnknown(each)).count() > 1) {
      return Outcome.wrong("the next one failed, too",
          "A single step of the ledger failed, and so did both transfers. Expected: the one whose step it was fails,"
              + " and the next one goes on.");
    }
    var unheard = transfers.stream().filter(each -> isUnknown(each) && !failed.contains(each)).toList();
    boolean isSwallowed = hasFailed && failed.isEmpty();
    if (isSwallowed || !unheard.isEmpty()) {
      Turn.note(UNHEARD);
    }
    return isSwallowed ? Outcome.right("an error was swallowed") : books(failed);
  }

  /** A transfer that failed between its two writes is half done: no lock helps there, and none of it is asked for. */
  private Outcome books(List<Transfer> failed) {
    var balances = ledger.balances();
    var done = transfers.stream().filter(each -> !failed.contains(each) && !isUnknown(each)).toList();
    var verdict = Books.of(done).judge(balances);
    if (verdict instanceof Books.Verdict.Right || (oneFails && isHalfDone(done, balances))) {
      return Outcome.right("the books are right");
    }
    return Outcome.wrong(LOST, verdict.sentence());
  }

  private boolean isHalfDone(List<Transfer> done, Map<String, Integer> balances) {
    var expected = Books.of(done).expected();
    return transfers.stream()
        .filter(each -> !done.contains(each))
        .anyMatch(half -> balances.equals(with(half.sender(), -half.amount(), expected))
            || balances.equals(with(half.receiver(), half.amount(), expected)));
  }

  private static Map<String, Integer> with(String account, int change, Map<String, Integer> balances) {
    var changed = new LinkedHashMap<>(balances);
    changed.merge(account, change, Integer::sum);
    return changed;
  }

  private static boolean isUnknown(Transfer transfer) {
    return !Accounts.NAMES.containsAll(List.of(transfer.sender(), transfer.receiver()));
  }
}
