package kata.testing;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The threads that ask for pages through a client, platform and virtual. The JDK's HTTP client asks its proxy selector
 * in the thread that sends, before the request leaves: so this one sees them all. It goes through no proxy.
 *
 * <p>Thread-safe.
 */
public final class SendingThreads extends ProxySelector {
  private final Set<Thread> seen = ConcurrentHashMap.newKeySet();

  @Override
  public List<Proxy> select(URI uri) {
    seen.add(Thread.currentThread());
    return List.of(Proxy.NO_PROXY);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {}

  /** All that have asked for a page so far. */
  public Set<Thread> seen() {
    return Set.copyOf(seen);
  }
}
