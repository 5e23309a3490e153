package kata.pokedex;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The book of the {@link BlockingPokedex}: which threads came, how many were inside, who was interrupted.
 *
 * <p>Thread-safe.
 */
final class FetchBook {
  private final Set<Thread> threads = new HashSet<>();
  private final List<Integer> interrupted = new ArrayList<>();
  private int fetches;
  private int inside;
  private int mostInside;

  /** Writes the calling thread down as inside; false if the book is full, and then it is not inside. */
  synchronized boolean arrive() {
    if (fetches == Traffic.MOST_VISITS) {
      return false;
    }
    threads.add(Thread.currentThread());
    fetches++;
    inside++;
    mostInside = Math.max(mostInside, inside);
    return true;
  }

  /** To be called before the result is handed out, or a caller could be faster than the count. */
  synchronized void leave() {
    inside--;
  }

  synchronized void interrupted(int number) {
    interrupted.add(number);
  }

  synchronized int fetches() {
    return fetches;
  }

  synchronized int inside() {
    return inside;
  }

  synchronized int mostInside() {
    return mostInside;
  }

  synchronized Set<Thread> threads() {
    return Set.copyOf(threads);
  }

  synchronized List<Integer> interrupted() {
    return List.copyOf(interrupted);
  }
}
