package ch10_web.ex80_thread_pool;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads that send requests, platform and virtual. The JDK's HTTP client asks its proxy selector in the thread
 * that sends, before the request leaves: so this one sees them all.
 *
 * <p>Thread-safe.
 */
final class Senders extends ProxySelector {
  private final Set<Thread> seen = ConcurrentHashMap.newKeySet();

  @Override
  public List<Proxy> select(URI uri) {
    seen.add(Thread.currentThread());
    return List.of(Proxy.NO_PROXY);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {}

  /** All of them. */
  Set<Thread> all() {
    return Set.copyOf(seen);
  }
}
