package kata.pokedex;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import kata.gate.Stillness;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/**
 * The site to scrape, on a free port of this machine: {@code /pokedex/25} answers a long HTML page whose
 * first h1 is a name, {@code /pokedex/pikachu} answers 301 to it, every other path 404. HTTP/1.1, with
 * connections that stay open.
 *
 * <p>A request is in flight from when it has been read until just before the first byte of its answer is
 * sent. So a client that never has more than n requests under way is never counted with more. A client that
 * hangs up early is not noticed: its request stays in flight until its answer would have gone. Who follows a
 * 301 makes two requests, one after the other.
 *
 * <p>After 20,000 requests the site takes the client for a runaway one and answers 503 only.
 *
 * <p>Thread-safe. Settings may be changed while requests are in flight; they hold for answers not yet sent.
 */
public final class PokedexSite implements AutoCloseable {
  private final Directory directory = new Directory();
  private final Replies replies = new Replies(directory);
  private final Traffic traffic = new Traffic();
  private final Holds holds = new Holds(traffic::inFlight);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final WebHost host;
  private volatile Duration delay = Duration.ZERO;
  private volatile SiteListener listener = SiteListener.NONE;

  private PokedexSite() {
    host = new WebHost(this::answer);
  }

  /**
   * Opens a site of its own, with the 1,025 real names. To be closed by whoever opened it.
   *
   * @throws java.io.UncheckedIOException if it cannot listen on any port of localhost
   */
  public static PokedexSite open() {
    return new PokedexSite();
  }

  /** Such as {@code http://localhost:40123/}. */
  public URI address() {
    return URI.create("http://localhost:" + host.port() + "/");
  }

  /** Lets the page of this number be answered so. */
  public PokedexSite answer(int number, Answer answer) {
    directory.answer(number, answer);
    return this;
  }

  /** Serves this name under this number, which may be any from 1 on, past the real ones too. */
  public PokedexSite name(int number, String name) {
    directory.name(number, name);
    return this;
  }

  /** Lets every answer come that much later than it would have. */
  public PokedexSite delay(Duration delay) {
    this.delay = delay;
    return this;
  }

  /** From now on tells of requests as they come and as their answers go. */
  public PokedexSite tell(SiteListener listener) {
    this.listener = listener;
    return this;
  }

  /**
   * Holds every answer back until that many requests are in flight at once. From then on no answer waits for
   * this. If nothing in this JVM moves any more while requests wait, the answers go, too, and {@link
   * #gaveUp()} tells.
   */
  public PokedexSite holdUntil(int inFlight) {
    holds.holdUntil(inFlight);
    return this;
  }

  /** Holds the pages of these numbers until they are released. A 301 to such a page is not held. */
  public PokedexSite hold(int... numbers) {
    holds.hold(numbers);
    return this;
  }

  /** Holds every page until it is released. */
  public PokedexSite holdAll() {
    holds.holdAll();
    return this;
  }

  /**
   * Lets one held request go for each number that is named: the one that has waited longest, or, if none
   * waits, the next to come. A number may be named more than once.
   */
  public PokedexSite release(int... numbers) {
    holds.release(numbers);
    return this;
  }

  /** Lets everything go, and nothing is held any more. */
  public PokedexSite releaseAll() {
    holds.releaseAll();
    return this;
  }

  /**
   * Waits in the calling thread, which must be a platform thread, until that many requests are in flight at
   * once or nothing in this JVM moves any more. For held pages: while {@link #holdUntil} waits for more, both
   * would give up at the same time.
   *
   * @return how many are in flight then
   */
  public int awaitInFlight(int n) {
    return await(n, traffic::inFlight);
  }

  /**
   * Waits in the calling thread, which must be a platform thread, until that many requests have come in all
   * or nothing in this JVM moves any more.
   *
   * @return how many have come then
   */
  public int awaitRequests(int n) {
    return await(n, traffic::requests);
  }

  private int await(int n, IntSupplier count) {
    var last = new int[1]; // what was seen, not what a second look would find
    Stillness.await(() -> (last[0] = count.getAsInt()) >= n || closing.getCount() == 0);
    return last[0];
  }

  /** How many requests are in flight now. */
  public int inFlight() {
    return traffic.inFlight();
  }

  /** How many requests were in flight at once at most. */
  public int mostInFlight() {
    return traffic.mostInFlight();
  }

  /** How many requests have come so far. */
  public int requests() {
    return traffic.requests();
  }

  /** The first 20,000 requests so far, in the order in which they came. */
  public List<Visit> visits() {
    return traffic.visits();
  }

  /** Whether the answers held by {@link #holdUntil} went because nothing moved any more. */
  public boolean gaveUp() {
    return holds.gaveUp();
  }

  /**
   * Ends at once: whoever still waits for an answer finds the connection dropped. When this returns, no
   * thread of the site is left. An interrupt does not cut it short; the flag is kept.
   */
  @Override
  public void close() {
    closing.countDown();
    holds.close();
    host.close();
  }

  private MockResponse answer(RecordedRequest request) throws InterruptedException {
    if (!request.getMethod().equals("GET")) {
      return replies.onlyGet();
    }
    var route = directory.route(request.getUrl().pathSegments());
    var entry = traffic.arrive(route.number(), request.getUrl().encodedPath());
    if (entry == null) {
      return replies.tooMany();
    }
    Stillness.moved();
    listener.arrived(route.number());
    if (!mayGo(route)) {
      traffic.drop();
      return replies.dropped();
    }
    var reply = replies.to(route);
    listener.answered(route.number());
    traffic.answer(entry);
    Stillness.moved();
    return reply;
  }

  /** Waits as long as the settings say; false if the site is closed first. */
  private boolean mayGo(Route route) throws InterruptedException {
    if (!holds.pass(route.number(), directory.isDetour(route))) {
      return false;
    }
    if (route instanceof Route.ByNumber && directory.answer(route.number()) == Answer.NEVER) {
      closing.await();
      return false;
    }
    if (!delay.isPositive()) {
      return true;
    }
    try (var _ = Stillness.pending()) {
      return !closing.await(delay.toNanos(), TimeUnit.NANOSECONDS);
    }
  }
}
