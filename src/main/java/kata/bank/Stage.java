package kata.bank;

import java.util.Map;
import java.util.Optional;

/** Where actors stand before their next step until they are given a turn. */
interface Stage extends AutoCloseable {
  /** What this actor does if it is given a turn; empty if it has finished. */
  Optional<Operation> next(String actor);

  /** Lets an actor that has not finished take one step. */
  ManualAsyncLedger.Step turn(String actor);

  /** All balances as they are now. */
  Map<String, Integer> balances();

  /** Sends home all who have not finished. */
  @Override
  void close();
}
