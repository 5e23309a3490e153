package kata.race.harness;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import kata.bank.Books;
import kata.bank.Ledger;
import kata.bank.Transfer;

/** One run: a fresh ledger with {@link Noise}, the two transfers of an exchange, and what the books come to. */
public final class ExchangeRun {
  /** Two transfers, each with two reads and two writes. */
  private static final int STEPS = 8;

  /** By exchange: to make books takes as long as many runs. */
  private static final Map<Exchange, Books> BOOKS = new ConcurrentHashMap<>();

  private final Exchange exchange;
  private final Pair pair = new Pair(STEPS);
  private final NoisyLedger ledger;

  /** A run. */
  public ExchangeRun(Exchange exchange) {
    this.exchange = exchange;
    this.ledger = new NoisyLedger(exchange.initial(), pair.noise());
  }

  /** The ledger of this run. */
  public Ledger ledger() {
    return ledger;
  }

  /** The first actor. */
  public void first(Consumer<Transfer> transfer) {
    pair.first(() -> transfer.accept(exchange.there()));
  }

  /** The second actor. */
  public void second(Consumer<Transfer> transfer) {
    pair.second(() -> transfer.accept(exchange.back()));
  }

  /** The outcome, after both actors. */
  public String outcome() {
    return pair.outcome(() -> TwoTransfers.told(books().judge(ledger.balances())));
  }

  private Books books() {
    return BOOKS.computeIfAbsent(exchange, each -> Books.of(each.initial(), each.transfers()));
  }
}
