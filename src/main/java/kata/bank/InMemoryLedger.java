package kata.bank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A ledger that answers at once: one independent atomic cell per account.
 *
 * <p>Thread-safe, in the way that {@link Ledger} says.
 */
public final class InMemoryLedger implements Ledger {
  private final Map<String, AtomicInteger> cells;

  /** Opens the accounts of {@link Accounts}. */
  public InMemoryLedger() {
    this(Accounts.initialBalances());
  }

  /**
   * Opens accounts.
   *
   * @param initial the balance of each
   */
  public InMemoryLedger(Map<String, Integer> initial) {
    var opened = new LinkedHashMap<String, AtomicInteger>();
    initial.forEach((account, balance) -> opened.put(account, new AtomicInteger(balance)));
    this.cells = Collections.unmodifiableMap(opened);
  }

  @Override
  public void verifyUser(String account) {
    cell(account);
  }

  @Override
  public int read(String account) {
    return cell(account).get();
  }

  @Override
  public void write(String account, int balance) {
    cell(account).set(balance);
  }

  /** All balances, read one after the other: only when nobody writes, they belong together. */
  public Map<String, Integer> balances() {
    var balances = new LinkedHashMap<String, Integer>();
    cells.forEach((account, cell) -> balances.put(account, cell.get()));
    return balances;
  }

  /** The money in all accounts, added up one after the other: only when nobody writes, it means something. */
  public long sum() {
    return cells.values().stream().mapToLong(AtomicInteger::get).sum();
  }

  private AtomicInteger cell(String account) {
    var cell = cells.get(account);
    if (cell == null) {
      throw new UnknownAccountException(account, cells.keySet());
    }
    return cell;
  }
}
