package ch40_locks.ex20_async_lock;

import static kata.testing.LoopAssertions.assertNeverStandsStill;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kata.schedule.Schedules;
import kata.testing.LockOnALoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FairAsyncLockTest {
  private static final int MANY = 10_000;

  private final LockOnALoop lock = new LockOnALoop(FairAsyncLock::new);

  @AfterEach
  void close() {
    lock.close();
  }

  @Test
  void lets_the_next_one_wait_until_the_lock_is_given_back() {
    var first = lock.acquire();
    var second = lock.acquire();
    lock.assertWaits(second, "The first one had not given the lock back, and the second one got it, too.");
    lock.assertHandsOn(first, second);
  }

  @Test
  void has_no_waiters_in_common_with_another_lock() {
    LockOnALoop.assertApart(FairAsyncLock::new);
  }

  @Test
  void holds_the_lock_until_the_work_has_ended_and_ends_as_the_work_does() {
    var work = new CompletableFuture<String>();
    var result = lock.withLock(() -> work);
    var next = lock.acquire();
    lock.assertWaits(next, "The work had not ended, and another one got the lock.");
    lock.complete(work);
    lock.assertDone(result, "The work has ended, and the future that withLock() returned has not.");
    lock.assertCompletes(next, "The work has ended, and the next one did not get the lock.");
  }

  @Test
  void serves_them_in_the_order_in_which_they_asked() {
    var first = lock.acquire();
    lock.run(() -> List.of("second", "third").forEach(lock::serve));
    lock.run(() -> {
      first.join().release();
      lock.serve("one who asked just after");
    });
    lock.assertCompletes(lock.acquire(), "All had their turns, and the lock is still taken.");
    lock.assertServed(List.of("second", "third", "one who asked just after"),
        "They asked in the order [second, third, one who asked just after the first gave the lock back] and were"
            + " served in the order %s. Who may take a lock that has just been given back?");
  }

  @Test
  void lets_one_in_at_a_time_whatever_completes_first() {
    assertNeverStandsStill(Schedules.of(Workers.class).explore()).of("four at work").isRightInEverySchedule();
  }

  @Test
  void stays_on_the_thread_of_the_loop() {
    var first = lock.acquire();
    lock.run(() -> lock.serve("second"));
    var third = lock.withLock(() -> lock.work("third"));
    lock.giveBack(first);
    lock.assertCompletes(third, "The lock was given back twice, and the third one did not get it.");
    lock.assertServedInLoop(
        "What follows from getting the lock ran in these threads: %s. Expected: in the event"
            + " loop's. A method …Async without an executor runs its function elsewhere.");
  }

  @Test
  void gives_10_000_who_wait_their_turns() {
    var first = lock.acquire();
    lock.askInBothWays(MANY);
    var last = lock.withLock(() -> lock.work("the last one"));
    lock.giveBack(first);
    lock.letEnd(last);
    lock.assertServed(2 * MANY + 1,
        "10,000 waited for acquire(), 10,000 in withLock(), and one more. %d got their turns. How many calls deep is the"
            + " stack, when whoever gives the lock back calls the next one's code, which gives it back, and so on?");
    lock.assertDone(last, "All had their turns, and the future of the last one is not complete.");
  }

  @Test
  void passes_over_who_was_cancelled_before_its_turn() {
    var first = lock.acquire();
    lock.cancel(lock.acquire());
    lock.cancel(lock.withLock(() -> lock.work("cancelled")));
    lock.run(() -> IntStream.range(0, MANY).forEach(_ -> lock.lock().acquire().cancel(false)));
    var last = lock.acquire();
    lock.giveBack(first);
    lock.assertCompletes(last,
        "All but the last one were cancelled. The lock was given back, and the last one did not get it.");
    lock.assertServed(List.of(), "It was cancelled before its turn, and yet its work was called.");
  }

  @Test
  void loses_nothing_to_who_is_cancelled_just_when_its_turn_has_come() {
    var first = lock.acquire();
    var second = lock.acquire();
    var third = lock.acquire();
    boolean isCancelled = lock.call(() -> {
      first.join().release();
      return second.cancel(false);
    });
    if (!isCancelled) { // it has the lock already
      lock.giveBack(second);
    }
    lock.assertCompletes(third,
        "Just after the lock was given back, the next one was cancelled, and the one after it"
            + " did not get the lock. Does anybody look whether complete() has found a taker?");
  }

  @Test
  void keeps_the_lock_while_work_goes_on_whose_future_was_cancelled() {
    var work = new CompletableFuture<String>();
    var result = lock.withLock(() -> work);
    var next = lock.acquire();
    lock.cancel(result);
    lock.assertWaits(next,
        "withLock()'s future was cancelled, its work went on, and another one got the lock. A cancel"
            + " ends a future, not the work behind it.");
    lock.complete(work);
    lock.assertCompletes(next, "The work was over, and the next one did not get the lock.");
  }

  @Test
  void gives_the_lock_back_when_the_work_fails_or_throws() {
    lock.assertEndsAsItsWork(new IllegalStateException("no money"));
    lock.assertEndsAsItsWork(new AssertionError("no money"));
  }

  @Test
  void does_nothing_when_the_lock_is_given_back_twice() {
    var first = lock.acquire();
    var second = lock.acquire();
    lock.assertHandsOn(first, second);
    lock.giveBack(first);
    lock.assertWaits(lock.acquire(),
        "The first one gave the lock back twice. The second one had it, and another one got it.");
  }
}
