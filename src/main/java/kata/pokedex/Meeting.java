package kata.pokedex;

import kata.gate.Stillness;
import kata.gate.Stillness.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Requests that wait for one another. One thread watches over it, from the first request that waits until it
 * is over.
 *
 * <p>Not thread-safe: {@link Holds} guards it, all but its end.
 */
final class Meeting {
  private final int size;
  private volatile boolean over;
  private volatile @Nullable Thread watch;

  /** A meeting of this many requests in flight. */
  Meeting(int size) {
    this.size = size;
  }

  boolean isMet(int inFlight) {
    return inFlight >= size;
  }

  /** Tells the watching thread that there is nothing to watch any more. */
  void end() {
    over = true;
  }

  /**
   * Starts to watch, if nobody does.
   *
   * @param givenUp run in the watching thread when nothing moves any more and the meeting is not over
   */
  void watch(Runnable givenUp) {
    if (watch == null) {
      watch = Thread.ofPlatform().name("pokedex-watch").daemon().start(() -> {
        if (!Stillness.await(() -> over, 1, Turn.GATE)) {
          givenUp.run();
        }
      });
    }
  }

  /** Waits until nobody watches any more. To be called after {@link #end()}. */
  void awaitEndOfWatch() {
    var watching = watch;
    if (watching != null) {
      Joining.join(watching);
    }
  }
}
