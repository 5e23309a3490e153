package kata.schedule.programs;

import static kata.schedule.Finding.Kind.DATA_RACE;
import static kata.schedule.Finding.Kind.DEADLOCK;
import static kata.schedule.Finding.Kind.THREW;
import static kata.schedule.Finding.Kind.WRONG_OUTCOME;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import kata.schedule.Cast;
import kata.schedule.programs.MonitorPrograms.Counting;

/** Semaphores, latches, barriers, exchangers and queues. */
public final class SynchronizerPrograms {
  private SynchronizerPrograms() {}

  static final class OnePermit extends Counting {
    private final Semaphore permits = new Semaphore(1);

    @Override
    protected void ash() throws InterruptedException {
      permits.acquire();
      try {
        value++;
      } finally {
        permits.release();
      }
    }

    @Override
    protected void misty() {
      permits.acquireUninterruptibly();
      value++;
      permits.release();
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class TwoPermits extends Counting {
    private final Semaphore permits = new Semaphore(2);

    @Override
    protected void ash() throws InterruptedException {
      permits.acquire();
      value++;
      permits.release();
    }
  }

  @Ends(DEADLOCK)
  static final class PermitTwice extends Counting {
    private final Semaphore permits = new Semaphore(1);

    @Override
    protected void ash() throws InterruptedException {
      permits.acquire();
      permits.acquire();
      value++;
      permits.release(2);
    }
  }

  static final class TriesForAPermit extends Counting {
    private final Semaphore permits = new Semaphore(1);

    @Override
    protected void ash() throws InterruptedException {
      while (!permits.tryAcquire(10, TimeUnit.MILLISECONDS)) {}
      value++;
      permits.release();
    }
  }

  /** Never more than two of three are inside. */
  static final class AtMostTwo extends Program {
    private final Semaphore permits = new Semaphore(2);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Override
    public void cast(Cast cast) {
      super.cast(cast);
      cast.actor("Brock", this::ash);
    }

    @Override
    protected void ash() throws InterruptedException {
      permits.acquire();
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      inside.decrementAndGet();
      permits.release();
    }

    @Override
    protected Object result() {
      return most.get() <= 2;
    }

    @Override
    protected Object expected() {
      return true;
    }
  }

  static final class Latch extends Counting {
    private final CountDownLatch isWritten = new CountDownLatch(1);
    private int seen;

    @Override
    protected void ash() {
      value = 2;
      isWritten.countDown();
    }

    @Override
    protected void misty() throws InterruptedException {
      isWritten.await();
      seen = value;
    }

    @Override
    protected Object result() {
      return seen;
    }
  }

  @Ends(DEADLOCK)
  static final class LatchOfTwo extends Counting {
    private final CountDownLatch latch = new CountDownLatch(2);

    @Override
    protected void ash() {
      latch.countDown();
    }

    @Override
    protected void misty() throws InterruptedException {
      latch.await();
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class LatchInTime extends Counting {
    private final CountDownLatch latch = new CountDownLatch(1);
    private int seen;

    @Override
    protected void ash() {
      latch.countDown();
    }

    @Override
    protected void misty() throws InterruptedException {
      seen = latch.await(1, TimeUnit.DAYS) ? 2 : 0;
    }

    @Override
    protected Object result() {
      return seen;
    }
  }

  static final class Barrier extends Program {
    private final CyclicBarrier barrier = new CyclicBarrier(2);
    private int left;
    private int right;
    private boolean isSeen;

    @Override
    protected void ash() throws InterruptedException, BrokenBarrierException {
      left = 1;
      barrier.await();
      isSeen = right == 1;
      barrier.await();
    }

    @Override
    protected void misty() throws InterruptedException, BrokenBarrierException {
      right = 1;
      barrier.await();
      int seen = left;
      barrier.await();
      if (seen != 1) {
        throw new IllegalStateException();
      }
    }

    @Override
    protected Object result() {
      return isSeen;
    }

    @Override
    protected Object expected() {
      return true;
    }
  }

  @Ends(DEADLOCK)
  static final class BarrierOfThree extends Program {
    private final CyclicBarrier barrier = new CyclicBarrier(3);

    @Override
    protected void ash() throws InterruptedException, BrokenBarrierException {
      barrier.await();
    }

    @Override
    protected Object result() {
      return 2;
    }
  }

  /** A barrier whose time runs out is broken for the others, too. */
  static final class BarrierInTime extends Program {
    private final CyclicBarrier barrier = new CyclicBarrier(2);
    private final AtomicInteger met = new AtomicInteger();

    @Override
    protected void ash() throws InterruptedException {
      try {
        barrier.await(1, TimeUnit.SECONDS);
        met.incrementAndGet();
      } catch (BrokenBarrierException | TimeoutException e) {
        // nobody came
      }
    }

    @Override
    protected Object result() {
      return met.get() != 1;
    }

    @Override
    protected Object expected() {
      return true;
    }
  }

  static final class Exchange extends Program {
    private final Exchanger<String> exchanger = new Exchanger<>();
    private String got = "";
    private String given = "";

    @Override
    protected void ash() throws InterruptedException {
      got = exchanger.exchange("Pikachu");
    }

    @Override
    protected void misty() throws InterruptedException {
      given = exchanger.exchange("Staryu");
    }

    @Override
    protected Object result() {
      return got + given;
    }

    @Override
    protected Object expected() {
      return "StaryuPikachu";
    }
  }

  @Ends(THREW)
  static final class ExchangeInTime extends Program {
    private final Exchanger<String> exchanger = new Exchanger<>();

    @Override
    protected void ash() throws InterruptedException, TimeoutException {
      exchanger.exchange("Pikachu", 1, TimeUnit.SECONDS);
    }

    @Override
    protected Object result() {
      return 2;
    }
  }

  static final class Phases extends Counting {
    private final Phaser phaser = new Phaser(2);
    private int seen;

    @Override
    protected void ash() {
      value = 2;
      phaser.arriveAndAwaitAdvance();
    }

    @Override
    protected void misty() {
      phaser.arriveAndAwaitAdvance();
      seen = value;
    }

    @Override
    protected Object result() {
      return seen;
    }
  }

  /** Hands over through a queue of some kind. */
  static class Queue extends Program {
    protected final BlockingQueue<int[]> queue = make();
    private int sum;

    protected BlockingQueue<int[]> make() {
      return new ArrayBlockingQueue<>(1);
    }

    @Override
    protected void ash() throws InterruptedException {
      queue.put(new int[] {1});
      queue.put(new int[] {2});
    }

    @Override
    protected void misty() throws InterruptedException {
      sum = 10 * queue.take()[0] + queue.take()[0];
    }

    @Override
    protected Object result() {
      return sum;
    }

    @Override
    protected Object expected() {
      return 12;
    }
  }

  static final class LinkedQueue extends Queue {
    @Override
    protected BlockingQueue<int[]> make() {
      return new LinkedBlockingQueue<>();
    }
  }

  static final class DequeAsAQueue extends Queue {
    @Override
    protected BlockingQueue<int[]> make() {
      return new LinkedBlockingDeque<>();
    }
  }

  static final class HandOver extends Queue {
    @Override
    protected BlockingQueue<int[]> make() {
      return new SynchronousQueue<>();
    }
  }

  @Ends(DEADLOCK)
  static final class TakesOneTooMany extends Queue {
    @Override
    protected void misty() throws InterruptedException {
      super.misty();
      queue.take();
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class LastComesFirst extends Program {
    private final BlockingDeque<Integer> deque = new LinkedBlockingDeque<>(2);
    private int sum;

    @Override
    protected void ash() throws InterruptedException {
      deque.putFirst(1);
      deque.putFirst(2);
    }

    @Override
    protected void misty() throws InterruptedException {
      sum = 10 * deque.takeFirst() + deque.takeFirst();
    }

    @Override
    protected Object result() {
      return sum;
    }

    @Override
    protected Object expected() {
      return 12;
    }
  }

  @Ends(WRONG_OUTCOME)
  static final class PollsInTime extends Program {
    private final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
    private Integer got;

    @Override
    protected void ash() {
      queue.add(2);
    }

    @Override
    protected void misty() throws InterruptedException {
      got = queue.poll(1, TimeUnit.SECONDS);
    }

    @Override
    protected Object result() {
      return Objects.requireNonNullElse(got, 0);
    }
  }

  /** Looks, and takes for granted what it saw. */
  @Ends(THREW)
  static final class PeeksThenRemoves extends Program {
    private final BlockingQueue<Integer> queue = new LinkedBlockingQueue<>(List.of(1));

    @Override
    protected void ash() {
      if (!queue.isEmpty()) {
        queue.remove();
      }
    }

    @Override
    protected Object result() {
      return 2;
    }
  }

  @Ends(DATA_RACE)
  static final class SharesWhatItHandsOver extends Program {
    private final BlockingQueue<int[]> queue = new LinkedBlockingQueue<>();

    @Override
    protected void ash() {
      var shared = new int[] {1};
      queue.add(shared);
      shared[0] = 2;
    }

    @Override
    protected void misty() throws InterruptedException {
      int seen = queue.take()[0];
      if (seen > 2) {
        throw new IllegalStateException();
      }
    }

    @Override
    protected Object result() {
      return 2;
    }
  }
}
