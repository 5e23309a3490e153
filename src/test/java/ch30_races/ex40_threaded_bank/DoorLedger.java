package ch30_races.ex40_threaded_bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.bank.Accounts;
import kata.bank.InMemoryLedger;
import kata.bank.Ledger;
import kata.bank.Transfer;
import kata.gate.Call;
import kata.gate.Stillness;
import kata.proof.Proofs;
import org.jspecify.annotations.Nullable;

/**
 * A ledger with a door at which some steps wait until a test opens it. It remembers who has come, and it can fail.
 *
 * <p>Thread-safe.
 */
final class DoorLedger implements Ledger {
  private final InMemoryLedger books;
  private final Set<Thread> seen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger waiting = new AtomicInteger();
  private final CountDownLatch door = new CountDownLatch(1);
  private volatile String held = "nothing";
  private volatile boolean isDeaf;
  private volatile String failing = "nothing";
  private volatile @Nullable Error failure;

  /** Opens the usual accounts, and some whose names are numbers: {@code "0"} and so on. */
  DoorLedger(int more) {
    var balances = new LinkedHashMap<>(Accounts.initialBalances());
    for (int i = 0; i < more; i++) {
      balances.put(Integer.toString(i), Accounts.INITIAL_BALANCE);
    }
    books = new InMemoryLedger(balances);
  }

  /** Steps that begin with these words, such as "verifies" or "writes Ash", wait until the door is opened. */
  void hold(String step) {
    held = step;
  }

  /** As {@link #hold}, and no interrupt helps who waits. */
  void holdDeaf(String step) {
    isDeaf = true;
    held = step;
  }

  /** Whoever waits may go on, and so may all who come. */
  void open() {
    door.countDown();
    Stillness.moved();
  }

  /** This step throws this error. */
  void fail(String step, Error error) {
    failure = error;
    failing = step;
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
    seen.add(Thread.currentThread());
    if (step.startsWith(held)) {
      waiting.incrementAndGet();
      Stillness.moved();
      try {
        passDoor(step);
      } finally {
        waiting.decrementAndGet();
      }
    }
    var error = failure;
    if (error != null && step.equals(failing)) {
      throw error;
    }
  }

  private void passDoor(String step) {
    boolean wasInterrupted = false;
    while (door.getCount() > 0) {
      try {
        door.await();
      } catch (InterruptedException e) {
        wasInterrupted = true;
        Stillness.moved();
        if (!isDeaf) {
          Thread.currentThread().interrupt();
          throw new CancellationException("interrupted, while it " + step);
        }
      }
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Has a bank of its own carry out transfers, in a thread named caller. */
  Call<String> start(List<Transfer> transfers) {
    return Call.start(() -> {
      new ThreadedBank(this).transferAll(transfers);
      return "normally";
    });
  }

  /** Waits until so many wait at the door, and returns how many do when that is so, or nothing moves any more. */
  int awaitWaiting(int expected) {
    Stillness.await(() -> waiting.get() == expected); // whether the call waits for them is another test
    return waiting.get();
  }

  /** How many threads have asked for something, this one left out. */
  long threadsBesides(Thread caller) {
    long threads = seen.stream().filter(thread -> thread != caller).count();
    Proofs.add(threads + " threads verified at once"); // told only if the test agrees
    return threads;
  }

  /** Fails unless all threads that have asked for something come to their end. */
  void assertNoneAlive(String when) {
    if (!Stillness.await(() -> seen.stream().noneMatch(Thread::isAlive))) {
      long left = seen.stream().filter(Thread::isAlive).count();
      throw new AssertionError(
          "When " + when + ", " + left + " of its threads did not end. Expected: none is left.");
    }
  }

  /** Transfers of which no two share an account, between accounts whose names are numbers. */
  static List<Transfer> disjoint(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Transfer(Integer.toString(2 * i), Integer.toString(2 * i + 1), i + 1))
        .toList();
  }

  /** As {@link #disjoint}, but the last one is equal to the first. */
  static List<Transfer> oneTwice(int count) {
    return Stream.concat(disjoint(count - 1).stream(), disjoint(1).stream()).toList();
  }

  Map<String, Integer> balances() {
    return books.balances();
  }
}
