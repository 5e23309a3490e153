package ch30_races.ex10_sync_bank;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import kata.bank.InMemoryLedger;
import kata.bank.Ledger;

/** A ledger that tells what it was asked for, and can fail. */
final class TellingLedger implements Ledger {
  private final InMemoryLedger books = new InMemoryLedger();
  private final List<String> steps = new CopyOnWriteArrayList<>();
  private final RuntimeException cut = new IllegalStateException("the line to the ledger was cut");
  private volatile String cutAt = "";

  /** At this step the line is cut: it throws. */
  RuntimeException cutAt(String step) {
    cutAt = step;
    return cut;
  }

  @Override
  public void verifyUser(String account) {
    step("verifies " + account);
    books.verifyUser(account);
  }

  @Override
  public int read(String account) {
    step("reads " + account);
    return books.read(account);
  }

  @Override
  public void write(String account, int balance) {
    step("writes " + account);
    books.write(account, balance);
  }

  private void step(String step) {
    steps.add(step);
    if (step.equals(cutAt)) {
      throw cut;
    }
  }

  /** All steps in order, such as "reads Ash". */
  List<String> steps() {
    return List.copyOf(steps);
  }

  Map<String, Integer> balances() {
    return books.balances();
  }
}
