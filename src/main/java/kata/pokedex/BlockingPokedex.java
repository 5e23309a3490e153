package kata.pokedex;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;
import kata.gate.Stillness;

/**
 * The site without sockets: {@link #fetch} runs in the thread that calls it, and blocks there. It keeps book of these
 * threads, of how many are inside at once, and of who was interrupted; it holds pages back as the {@link PokedexSite}
 * does. Several of them are several mirrors.
 *
 * <p>A fetch is inside from its first line until just before its result is handed out. So who never has more than n
 * under way is never counted with more.
 *
 * <p>Thread-safe. Settings may be changed while fetches are inside.
 */
public final class BlockingPokedex implements PageSource, AutoCloseable {
  /** What becomes of a held fetch whose thread is interrupted. */
  public enum WhenInterrupted {
    /** It is given up, with an {@link InterruptedException}. So it is unless told otherwise. */
    LEAVES,
    /** It does not heed the interrupt: its page comes now. */
    COMES,
    /** It is given up, too, but not before everything is released: some code needs a while to tidy up. */
    LINGERS
  }

  private final Map<Integer, String> names = new ConcurrentHashMap<>();
  private final Map<Integer, Exception> errors = new ConcurrentHashMap<>();
  private final Map<Integer, WhenInterrupted> manners = new ConcurrentHashMap<>();
  private final FetchBook book = new FetchBook();
  private final Holds holds = new Holds(book::inside);
  private volatile CountDownLatch lingering = new CountDownLatch(1);
  private volatile boolean closed;

  private BlockingPokedex() {}

  /** Opens a site of its own, with the 1,025 real names. To be closed by whoever opened it. */
  public static BlockingPokedex open() {
    return new BlockingPokedex();
  }

  @Override
  public Pokemon fetch(int number) throws IOException, InterruptedException {
    if (!book.arrive()) {
      throw new IOException(
          "page " + number + " was not fetched: too many have been, does a loop never end?");
    }
    Stillness.moved();
    try {
      await(number);
      return page(number);
    } finally {
      book.leave();
      Stillness.moved();
    }
  }

  private void await(int number) throws IOException, InterruptedException {
    var released = lingering; // of now: a release may come between the interrupt and its catch
    try {
      if (!holds.pass(number, false)) {
        throw new IOException("page " + number + " was still on its way when the site was closed");
      }
    } catch (InterruptedException e) {
      book.interrupted(number);
      Stillness.moved();
      var manner = manners.getOrDefault(number, WhenInterrupted.LEAVES);
      if (manner == WhenInterrupted.LINGERS) {
        linger(released);
      }
      if (manner != WhenInterrupted.COMES) {
        throw e;
      }
    }
  }

  private void linger(CountDownLatch released) {
    while (!closed && released.getCount() > 0) {
      try {
        released.await();
      } catch (InterruptedException e) {
        Stillness.moved(); // once is enough: it goes on tidying up
      }
    }
  }

  private Pokemon page(int number) throws IOException {
    var error = errors.get(number);
    if (error instanceof IOException io) {
      throw io;
    }
    if (error instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    var own = names.get(number);
    if (own == null && !Pokedex.has(number)) {
      throw new IOException("page " + number + " answered 404");
    }
    return new Pokemon(number, own != null ? own : Pokedex.name(number));
  }

  /** Serves this name under this number, which may be any from 1 on, past the real ones too. */
  public BlockingPokedex name(int number, String name) {
    names.put(number, name);
    return this;
  }

  /** Lets the page of this number fail so. */
  public BlockingPokedex fail(int number, IOException error) {
    errors.put(number, error);
    return this;
  }

  /** Lets the page of this number fail with an error that nobody has to declare. */
  public BlockingPokedex fail(int number, RuntimeException error) {
    errors.put(number, error);
    return this;
  }

  /** What becomes of the held page of this number when the thread that fetches it is interrupted. */
  public BlockingPokedex whenInterrupted(int number, WhenInterrupted manner) {
    manners.put(number, manner);
    return this;
  }

  /**
   * Holds every page back until that many fetches are inside at once. From then on no page waits for this. If nothing
   * in this JVM moves any more while fetches wait, the pages come, too, and {@link #gaveUp()} tells.
   */
  public BlockingPokedex holdUntil(int inside) {
    holds.holdUntil(inside);
    return this;
  }

  /** Holds the pages of these numbers until they are released; without a release, they never come. */
  public BlockingPokedex hold(int... numbers) {
    holds.hold(numbers);
    return this;
  }

  /** Holds every page until it is released. */
  public BlockingPokedex holdAll() {
    holds.holdAll();
    return this;
  }

  /** Lets one held page come for each number that is named: of the fetch that has waited longest, or of the next. */
  public BlockingPokedex release(int... numbers) {
    holds.release(numbers);
    return this;
  }

  /** Lets everything come, and everyone leave; nothing is held any more. */
  public BlockingPokedex releaseAll() {
    holds.releaseAll();
    var ofNow = lingering;
    lingering = new CountDownLatch(1); // before anyone leaves: who comes in his place is not released yet
    ofNow.countDown();
    return this;
  }

  /**
   * Waits in the calling thread, which must be a platform thread, until that many fetches are inside at once or nothing
   * in this JVM moves any more.
   *
   * @return how many are inside then
   */
  public int awaitInside(int n) {
    return await(n, book::inside);
  }

  /**
   * Waits in the calling thread, which must be a platform thread, until that many fetches have begun in all or nothing
   * in this JVM moves any more.
   *
   * @return how many have begun then
   */
  public int awaitFetches(int n) {
    return await(n, book::fetches);
  }

  private int await(int n, IntSupplier count) {
    var last = new int[1]; // what was seen, not what a second look would find
    Stillness.await(() -> (last[0] = count.getAsInt()) >= n || closed);
    return last[0];
  }

  /** How many fetches are inside now. */
  public int inside() {
    return book.inside();
  }

  /** How many fetches were inside at once at most. */
  public int mostInside() {
    return book.mostInside();
  }

  /** How many fetches have begun so far. */
  public int fetches() {
    return book.fetches();
  }

  /** The threads that have fetched so far. */
  public Set<Thread> threads() {
    return book.threads();
  }

  /** The numbers whose fetch was interrupted, in that order. */
  public List<Integer> interrupted() {
    return book.interrupted();
  }

  /** Whether the pages held by {@link #holdUntil} came because nothing moved any more. */
  public boolean gaveUp() {
    return holds.gaveUp();
  }

  /** Ends at once: whoever is still inside gets an {@link IOException}, and nobody is held any more. */
  @Override
  public void close() {
    closed = true;
    holds.close();
    lingering.countDown();
  }
}
