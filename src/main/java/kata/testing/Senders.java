package kata.testing;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The threads that send requests, platform and virtual. The JDK's HTTP client asks its proxy selector in the thread
 * that sends, before the request leaves: so this one sees them all, and can keep them for a while.
 *
 * <p>Thread-safe.
 */
public final class Senders extends ProxySelector {
  private final Set<Thread> seen = ConcurrentHashMap.newKeySet();
  private final AtomicInteger interrupts = new AtomicInteger();
  private volatile CountDownLatch door = new CountDownLatch(0);

  @Override
  public List<Proxy> select(URI uri) {
    seen.add(Thread.currentThread());
    passDoor();
    return List.of(Proxy.NO_PROXY);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {}

  private void passDoor() {
    boolean interrupted = false;
    while (door.getCount() > 0) {
      try {
        door.await();
      } catch (InterruptedException e) {
        interrupted = true;
        interrupts.incrementAndGet();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** From now on nobody who sends comes further than to the door, and no interrupt helps. */
  public void shut() {
    door = new CountDownLatch(1);
  }

  /** Whoever waits at the door may go on; so may all who come. */
  public void open() {
    door.countDown();
  }

  /** How often a thread has been interrupted at the door. */
  public int interrupts() {
    return interrupts.get();
  }

  /** All of them. */
  public Set<Thread> all() {
    return Set.copyOf(seen);
  }

  /** All of them but this one. */
  public Set<Thread> besides(Thread caller) {
    return seen.stream().filter(thread -> thread != caller).collect(Collectors.toSet());
  }

  /** How many of them have not ended yet. */
  public long alive() {
    return seen.stream().filter(Thread::isAlive).count();
  }

  /** Whether this thread waits for something or somebody. */
  public static boolean waits(Thread thread) {
    return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING;
  }
}
