package kata.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;
import kata.bank.Books;
import kata.bank.ScheduledLedger;
import kata.bank.Transfer;
import kata.bank.UnprotectedBank;
import kata.schedule.Cast;
import kata.schedule.Exploration;
import kata.schedule.Outcome;
import kata.schedule.Scenario;
import kata.schedule.Schedules;
import kata.schedule.Turn;

/**
 * How fast {@code kata.schedule} goes through schedules, and how their number grows with the points, the actors and the
 * bound on interruptions.
 */
final class Interleavings {
  private static final int RUNS = 7;

  private Interleavings() {}

  static void run(List<String> none) {
    System.out.println("Growth with points: all schedules of two actors with so many points each");
    for (int points = 1; points <= 6; points++) {
      System.out.println(row(points + " points", Schedules.of(Straight.class, 2, points).all()));
    }
    System.out.println("\nGrowth with actors: all schedules of so many actors with one point each");
    for (int actors = 1; actors <= 5; actors++) {
      System.out
          .println(row(actors + " actors", Schedules.of(Straight.class, actors, 1).all().most(200_000)));
    }
    System.out.println("\nGrowth with the bound: three actors with three points each, so many interruptions");
    for (int bound = 0; bound <= 4; bound++) {
      System.out.println(row("at most " + bound, Schedules.of(Straight.class, 3, 3).preemptions(bound)));
    }
    System.out.println("\nThe unprotected bank, and one with a lock");
    System.out.println(row("two opposite transfers", Schedules.of(Unsafe.class, 2)));
    System.out.println(row("three transfers in a ring", Schedules.of(Unsafe.class, 3)));
    System.out.println(row("two transfers under a lock", Schedules.of(Locked.class, 2)));
    System.out.println(row("three transfers under a lock", Schedules.of(Locked.class, 3)));
    System.out.println("\nTime to the first wrong schedule and its story: the same, stopped there");
    System.out.println(row("two opposite transfers", Schedules.of(Unsafe.class, 2).preemptions(1).most(4)));
  }

  private static String row(String name, Schedules schedules) {
    long first = System.nanoTime();
    var exploration = schedules.explore();
    var cold = Duration.ofNanos(System.nanoTime() - first);
    var times = new long[RUNS];
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      schedules.explore();
      times[i] = System.nanoTime() - start;
    }
    java.util.Arrays.sort(times);
    return String.format(
        Locale.ROOT,
        "%-30s %7d schedules %-10s first %7.1f ms; %d runs: minimum %7.1f, median %7.1f, maximum %7.1f ms; %,8.0f a second",
        name, exploration.schedules(), ending(exploration), cold.toNanos() / 1e6, RUNS, times[0] / 1e6,
        times[RUNS / 2] / 1e6, times[RUNS - 1] / 1e6, exploration.schedules() * 1e9 / times[RUNS / 2]);
  }

  private static String ending(Exploration exploration) {
    return (exploration.isRight() ? "right" : "wrong") + (exploration.isComplete() ? "" : ", cut");
  }

  /** Actors with nothing but points. */
  static final class Straight implements Scenario {
    private final int actors;
    private final int points;

    Straight(int actors, int points) {
      this.actors = actors;
      this.points = points;
    }

    @Override
    public void cast(Cast cast) {
      for (int i = 0; i < actors; i++) {
        cast.actor("actor " + i, () -> {
          for (int point = 0; point < points; point++) {
            Turn.take("a step");
          }
        });
      }
    }

    @Override
    public Outcome outcome() {
      return Outcome.right("ended");
    }
  }

  /** Transfers in a ring, by a bank that protects nothing. */
  static class Unsafe implements Scenario {
    private static final List<Transfer> RING =
        List.of(
            new Transfer("Ash", "Misty", 100), new Transfer("Misty", "Ash", 30),
            new Transfer("Misty", "Brock", 50));

    private final ScheduledLedger ledger = ScheduledLedger.open();
    private final UnprotectedBank bank = new UnprotectedBank(ledger);
    private final List<Transfer> transfers;

    Unsafe(int transfers) {
      this.transfers = RING.subList(0, transfers);
    }

    void transfer(Transfer transfer) {
      bank.transfer(transfer);
    }

    @Override
    public void cast(Cast cast) {
      for (var transfer : transfers) {
        cast.actor(transfer.sender() + " pays " + transfer.receiver(), () -> transfer(transfer));
      }
    }

    @Override
    public Outcome outcome() {
      return Books.of(transfers).judge(ledger.balances()) instanceof Books.Verdict.Right
          ? Outcome.right("right")
          : Outcome.wrong("wrong");
    }
  }

  /** The same under one lock. */
  static final class Locked extends Unsafe {
    private final ReentrantLock lock = new ReentrantLock();

    Locked(int transfers) {
      super(transfers);
    }

    @Override
    void transfer(Transfer transfer) {
      lock.lock();
      try {
        super.transfer(transfer);
      } finally {
        lock.unlock();
      }
    }
  }
}
