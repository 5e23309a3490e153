package kata.live;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Sees which thread asks for which page, whatever client it asks with. The JDK's clients ask the proxy selector before
 * each request, in the thread that sends it; OkHttp calls its interceptors in the thread of the call. There is no proxy.
 *
 * <p>Thread-safe.
 */
final class Askers extends ProxySelector implements Interceptor {
  private final Map<String, String> threads = new ConcurrentHashMap<>();

  /** The thread that has asked for the page of this number last; empty if none was seen. */
  String of(int number) {
    return threads.getOrDefault("/pokedex/" + number, "");
  }

  private void asks(String path) {
    threads.put(path, Log.label(Thread.currentThread()));
  }

  @Override
  public List<Proxy> select(URI uri) {
    if (uri.getPath() != null) {
      asks(uri.getPath());
    }
    return List.of(Proxy.NO_PROXY);
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException error) {}

  @Override
  public Response intercept(Chain chain) throws IOException {
    asks(chain.request().url().encodedPath());
    return chain.proceed(chain.request());
  }
}
