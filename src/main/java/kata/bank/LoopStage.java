package kata.bank;

import java.util.Map;
import java.util.Optional;

/** Actors whose callbacks run in one thread: a turn completes the future that the actor waits for. */
final class LoopStage implements Stage {
  private final ManualAsyncLedger ledger = new ManualAsyncLedger();

  LoopStage(Map<String, Transfer> actors) {
    var bank = new UnprotectedAsyncBank(ledger);
    actors.forEach((name, transfer) -> ledger.as(name, () -> bank.transfer(transfer)));
  }

  @Override
  public Optional<Operation> next(String actor) {
    return ledger.pending().stream().filter(operation -> operation.actor().equals(actor)).findFirst();
  }

  @Override
  public ManualAsyncLedger.Step turn(String actor) {
    return ledger.turn(actor).orElseThrow();
  }

  @Override
  public Map<String, Integer> balances() {
    return ledger.balances();
  }

  @Override
  public void close() {}
}
