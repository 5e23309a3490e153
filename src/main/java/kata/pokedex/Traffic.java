package kata.pokedex;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The site's book of requests: who came, when, and how many were in flight.
 *
 * <p>Thread-safe.
 */
final class Traffic {
  /** Whoever asks more often than this asks for ever: nothing is written down any more. */
  static final int MOST_VISITS = 20_000;

  private final long opened = System.nanoTime();
  private final List<Entry> entries = new ArrayList<>();
  private int requests;
  private int inFlight;
  private int mostInFlight;

  /** A line of the book. Its end is filled in later. */
  final class Entry {
    private final int number;
    private final String path;
    private final Duration arrived = now();
    private final int inFlightThen = inFlight;
    private @Nullable Duration answered;

    private Entry(int number, String path) {
      this.number = number;
      this.path = path;
    }

    private Visit visit() {
      return new Visit(number, path, arrived, answered, inFlightThen);
    }
  }

  /** Writes down that a request has come; null if the book is full, and then it is in flight no more. */
  synchronized @Nullable Entry arrive(int number, String path) {
    requests++;
    if (entries.size() == MOST_VISITS) {
      return null;
    }
    inFlight++;
    mostInFlight = Math.max(mostInFlight, inFlight);
    var entry = new Entry(number, path);
    entries.add(entry);
    return entry;
  }

  /** To be called before the first byte of the answer goes, or a client could be faster than the count. */
  synchronized void answer(Entry entry) {
    inFlight--;
    entry.answered = now();
  }

  /** The site closes on this request, which never got its answer. */
  synchronized void drop() {
    inFlight--;
  }

  synchronized int inFlight() {
    return inFlight;
  }

  synchronized int mostInFlight() {
    return mostInFlight;
  }

  synchronized int requests() {
    return requests;
  }

  synchronized List<Visit> visits() {
    return entries.stream().map(Entry::visit).toList();
  }

  private Duration now() {
    return Duration.ofNanos(System.nanoTime() - opened);
  }
}
