package kata.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import kata.bank.Accounts;
import kata.bank.AsyncLedger;
import kata.bank.AsyncLock;
import kata.bank.Books;
import kata.bank.DelayedAsyncLedger;
import kata.bank.DelayedLedger;
import kata.bank.Delays;
import kata.bank.EventLoop;
import kata.bank.InMemoryLedger;
import kata.bank.Ledger;
import kata.bank.QueuedAsyncLock;
import kata.bank.Transfer;
import kata.bank.UnprotectedBank;

/**
 * A ledger that takes its time, and transfers. A bank that only knows single transfers gets a thread for each; an
 * asynchronous one is called in the event loop.
 */
final class TransferStage implements Stage {
  private static final String LEDGER = Ledger.class.getName();
  private static final String ASYNC_LEDGER = AsyncLedger.class.getName();
  private static final String ASYNC_LOCK = AsyncLock.class.getName();
  private static final String EXECUTOR = Executor.class.getName();
  private static final String ALL = "java.util.List<kata.bank.Transfer>";
  private static final String ONE = Transfer.class.getName();

  private static final int WARM_UPS = 4;

  private final Work work;
  private final Log log;
  private final Orders orders;
  private final InMemoryLedger balances = new InMemoryLedger();
  private final EventLoop loop = new EventLoop();

  TransferStage(Work work, Log log) {
    this.work = work;
    this.log = log;
    this.orders = Orders.random(work.n(), work.seed());
  }

  /** A bank, or a lock that a bank needs. */
  static Optional<Shape> shape(Class<?> answer) {
    return AsyncLock.class.isAssignableFrom(answer)
        ? Shape.of(answer, Set.of(EXECUTOR), List.of("acquire"), Set.of())
        : Shape.of(
            answer, Set.of(LEDGER, ASYNC_LEDGER, ASYNC_LOCK), List.of("transferAll", "transfer"),
            Set.of(ALL, ONE));
  }

  @Override
  public Result run(Shape shape) throws Exception {
    var answer = shape.make(this::part);
    log.begin();
    long start = System.nanoTime();
    if (shape.isGiven(LEDGER)) {
      inThreads(shape, answer);
    } else {
      inLoop(shape, answer);
    }
    var took = Duration.ofNanos(System.nanoTime() - start);
    var end = balances.balances();
    return new Result.Money(took, Accounts.initialBalances(), end, Books.of(orders.transfers()).judge(end));
  }

  /** Moves money with banks of the kata's own, in both ways. */
  static void warmUp() throws Exception {
    try (var stage = new TransferStage(new Work(WARM_UPS, Duration.ZERO, 0), Log.silent())) {
      var locked = new LockedTransfers(stage.asyncLedger(), new QueuedAsyncLock());
      stage.loop.run(() -> stage.all(locked::transfer));
      Crew.each(stage.orders.transfers(), new UnprotectedBank(stage.balances)::transfer);
    }
  }

  private Object part(String type) {
    if (type.equals(LEDGER)) {
      var delayed = new DelayedLedger(balances, Delays.verification(work.delay()));
      return log.isSilent() ? delayed : new TellingLedger(delayed, new Progress(orders, log));
    }
    return type.equals(ASYNC_LEDGER) ? asyncLedger() : type.equals(EXECUTOR) ? loop : new QueuedAsyncLock();
  }

  private AsyncLedger asyncLedger() {
    var delayed = new DelayedAsyncLedger(balances, Delays.verification(work.delay()), loop);
    return log.isSilent() ? delayed : new TellingAsyncLedger(delayed, new Progress(orders, log));
  }

  private static boolean takesAll(Shape shape) {
    return shape.method().getName().equals("transferAll");
  }

  private void inThreads(Shape shape, Object answer) throws Exception {
    if (takesAll(shape)) {
      shape.call(answer, _ -> orders.transfers());
    } else {
      Crew.each(orders.transfers(), transfer -> shape.call(answer, _ -> transfer));
    }
  }

  private void inLoop(Shape shape, Object answer) throws InterruptedException {
    loop.run(
        () -> takesAll(shape)
            ? called(shape, answer, orders.transfers())
            : answer instanceof AsyncLock lock
                ? all(new LockedTransfers(asyncLedger(), lock)::transfer)
                : all(transfer -> called(shape, answer, transfer)));
  }

  private CompletableFuture<Void> all(Function<Transfer, CompletableFuture<Void>> transfer) {
    return CompletableFuture.allOf(
        orders.transfers().stream().map(transfer).toArray(CompletableFuture<?>[]::new));
  }

  private static CompletableFuture<Void> called(Shape shape, Object answer, Object argument) {
    try {
      var returned = shape.call(answer, _ -> argument);
      return returned instanceof CompletableFuture<?> future
          ? CompletableFuture.allOf(future)
          : CompletableFuture.failedFuture(
              new Trouble(shape.method().getName() + "() returned " + returned + ", no CompletableFuture."));
    } catch (Exception e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public void close() {
    loop.close();
  }
}
