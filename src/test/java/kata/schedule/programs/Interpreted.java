package kata.schedule.programs;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/**
 * Runs small programs given as text, an actor a line. {@code r1} reads field 1, {@code w0} writes what was read plus 1
 * to field 0, {@code +1} adds to an atomic, {@code c0} compares and sets it, {@code (0} and {@code )0} enter and leave a
 * monitor, {@code [0} and {@code ]0} a lock, {@code ?0} tries the lock and leaves it, {@code d0} and {@code a0} count
 * down and await a latch, {@code s0} sets field 0 and notifies all in monitor 0, {@code u0} waits there until it is set.
 */
public final class Interpreted implements Scenario {
  private final List<List<String>> actors;
  private final Object[] monitors = {new Object(), new Object()};
  private final ReentrantLock[] locks = {new ReentrantLock(), new ReentrantLock()};
  private final AtomicInteger[] atomics = {new AtomicInteger(), new AtomicInteger()};
  private final CountDownLatch latch = new CountDownLatch(1);
  private final int[] last;
  private int zero;
  private volatile int one;
  private boolean isSet;

  public Interpreted(String program) {
    actors = program.lines().map(line -> List.of(line.split(" "))).toList();
    last = new int[actors.size()];
  }

  @Override
  public void cast(Cast cast) {
    for (int i = 0; i < actors.size(); i++) {
      int me = i;
      cast.actor("actor " + me, () -> run(me, actors.get(me), 0));
    }
  }

  /** Runs up to the end of a block, or of all; gives the index of what comes after. */
  private int run(int me, List<String> program, int from) throws InterruptedException {
    int next = from;
    while (next < program.size()) {
      var word = program.get(next);
      int which = word.charAt(1) - '0';
      next++;
      switch (word.charAt(0)) {
        case ')', ']' -> {
          return next;
        }
        case '(' -> {
          synchronized (monitors[which]) {
            next = run(me, program, next);
          }
        }
        case '[' -> {
          locks[which].lock();
          try {
            next = run(me, program, next);
          } finally {
            locks[which].unlock();
          }
        }
        default -> step(me, word.charAt(0), which);
      }
    }
    return next;
  }

  private void step(int me, char what, int which) throws InterruptedException {
    switch (what) {
      case 'r' -> last[me] = which == 0 ? zero : one;
      case 'w' -> {
        if (which == 0) {
          zero = last[me] + 1;
        } else {
          one = last[me] + 1;
        }
      }
      case '+' -> last[me] = atomics[which].incrementAndGet();
      case 'c' -> last[me] = atomics[which].compareAndSet(last[me], last[me] + 2) ? 5 : 6;
      case '?' -> {
        if (locks[which].tryLock()) {
          last[me] += 10;
          locks[which].unlock();
        }
      }
      case 'd' -> latch.countDown();
      case 'a' -> latch.await();
      case 's' -> {
        synchronized (monitors[which]) {
          isSet = true;
          monitors[which].notifyAll();
        }
      }
      case 'u' -> {
        synchronized (monitors[which]) {
          while (!isSet) {
            monitors[which].wait();
          }
        }
      }
      default -> throw new IllegalArgumentException("no step: " + what);
    }
  }

  @Override
  public Outcome outcome() {
    var row = new StringBuilder().append(zero).append(' ').append(one);
    for (var atomic : atomics) {
      row.append(' ').append(atomic.get());
    }
    for (int read : last) {
      row.append(' ').append(read);
    }
    return Outcome.right(row.toString());
  }
}
