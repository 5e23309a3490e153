package kata.pokedex;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/**
 * A running MockWebServer, whose threads are all in a group of their own, so that closing can wait until the
 * last of them has ended.
 */
final class WebHost {
  /** Answers requests, each in the thread of its connection. */
  @FunctionalInterface
  interface Desk {
    MockResponse answer(RecordedRequest request) throws InterruptedException;
  }

  /** The reference is kept because the logging framework keeps none: a collected logger forgets its level. */
  private static final Logger LOGGER = Logger.getLogger(MockWebServer.class.getName());

  static {
    // Dropped connections are what tests ask for; a student's terminal is not the place to tell them.
    LOGGER.setLevel(Level.OFF);
  }

  private final MockWebServer server = new MockWebServer();
  private final ThreadGroup threads = new ThreadGroup("pokedex-site");

  /**
   * Starts to serve on a free port of localhost.
   *
   * @throws UncheckedIOException if there is none
   */
  WebHost(Desk desk) {
    server.setDispatcher(dispatcher(desk));
    server.setServerSocketFactory(new WideBacklog());
    server.setBodyLimit(0);
    // A pool's thread belongs to the group of the one that starts it: here to ours, and so on from there.
    inGroup(this::start);
  }

  private void start() {
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException("the site cannot listen on a port of localhost", e);
    }
  }

  int port() {
    return server.getPort();
  }

  /** Ends all connections and threads. No request may be held at the desk any more. */
  void close() {
    inGroup(this::stop);
    for (var left = threads(); left.length > 0; left = threads()) {
      Arrays.stream(left).forEach(Joining::join);
    }
  }

  private void stop() {
    try {
      server.close();
    } catch (AssertionError e) {
      // "Gave up waiting for queue to shut down": five seconds were not enough for this machine. It shuts
      // down all the same, and close() waits for that without a stopwatch.
    }
  }

  private Dispatcher dispatcher(Desk desk) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        server.takeRequest(); // each is kept until someone takes it, and nobody else will
        return desk.answer(request);
      }
    };
  }

  /** Runs it in a thread of the group; so an interrupt of the caller cannot cut it short either. */
  private void inGroup(Runnable work) {
    var thrown = new Throwable[1];
    var thread = Thread.ofPlatform()
        .group(threads)
        .name("pokedex-host")
        .uncaughtExceptionHandler((ended, error) -> thrown[0] = error)
        .start(work);
    Joining.join(thread);
    if (thrown[0] instanceof UncheckedIOException refused) {
      throw refused;
    }
    if (thrown[0] != null) {
      throw new IllegalStateException("the site could not be started or closed", thrown[0]);
    }
  }

  private Thread[] threads() {
    var found = new Thread[threads.activeCount() + 16];
    int count = threads.enumerate(found);
    return Arrays.stream(found, 0, count).filter(Objects::nonNull).toArray(Thread[]::new);
  }
}
