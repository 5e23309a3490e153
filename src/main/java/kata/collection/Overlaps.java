package kata.collection;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kata.gate.Stillness;
import kata.gate.Stillness.Turn;
import org.jspecify.annotations.Nullable;

/**
 * Sees whether two threads change the same collection at once, although it is not made for that. It does not hope that
 * they happen to: the first thread that is about to change a collection which another has made is held inside until a
 * further one comes in, or nothing moves any more. If a lock guards the collection, nobody can come in meanwhile. So
 * there are no false alarms, and an unguarded collection is found whatever the machine does, as long as two threads
 * that did not make it are on their way to it.
 *
 * <p>Watched or not, one change is done after the other: a wrong answer is told of its overlap, and never gets entangled
 * in a broken map, by luck, before. Thread-safe. There is one watch at a time in a JVM.
 */
public final class Overlaps {
  private static final Change NOTHING = () -> {};

  /** One for a few collections, by their identity: none is held for longer than it takes to put something in. */
  private static final List<ReentrantLock> LOCKS = Stream.generate(ReentrantLock::new).limit(64).toList();

  private static volatile @Nullable Overlaps current;

  private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();
  private final Runnable look;
  private @Nullable AssertionError found;

  private Overlaps(Runnable look) {
    this.look = look;
  }

  /** A change of a collection that is under way, until it is closed. */
  interface Change extends AutoCloseable {
    @Override
    void close();
  }

  /** What is known of one collection. */
  private static final class Place {
    final Thread maker = Thread.currentThread();
    final Set<Thread> inside = new HashSet<>();
    final CountDownLatch met = new CountDownLatch(1);
    boolean held;
  }

  /**
   * What the body returns, while all plain collections of answers are watched.
   *
   * @throws AssertionError if two threads changed one at once, whatever else the body found
   */
  public static <T extends @Nullable Object> T watched(Supplier<T> body) {
    return watched(body, () -> {});
  }

  /**
   * As {@link #watched(Supplier)}.
   *
   * @param look called now and then while a thread is held, to tell {@link Stillness} of what moves outside this JVM
   */
  public static <T extends @Nullable Object> T watched(Supplier<T> body, Runnable look) {
    var overlaps = new Overlaps(look);
    current = overlaps;
    try {
      return body.get();
    } finally {
      overlaps.end();
    }
  }

  /** Ends the watch: whoever is held goes on, and what was found is told. */
  private synchronized void end() {
    current = null;
    places.values().forEach(place -> place.met.countDown());
    if (found != null) {
      throw found;
    }
  }

  /** The calling thread has made this collection. */
  static void made(Object collection) {
    var overlaps = current;
    if (overlaps != null) {
      overlaps.place(collection);
    }
  }

  private synchronized Place place(Object collection) {
    return places.computeIfAbsent(collection, _ -> new Place());
  }

  /** The calling thread is about to change this collection. Called by watched collections. */
  static Change changing(Object collection) {
    var lock = LOCKS.get(System.identityHashCode(collection) & 63);
    var change = calling(collection);
    lock.lock();
    return () -> {
      lock.unlock();
      change.close();
    };
  }

  /** As {@link #changing}, for a new value: that of a key which is there changes nothing that others need. */
  static Change putting(Map<?, ?> map, @Nullable Object key) {
    return map.containsKey(key) ? NOTHING : changing(map);
  }

  /** As {@link #changing}, where a function is called meanwhile: that may take long, so others are not kept out. */
  static Change calling(Object collection) {
    var overlaps = current;
    return overlaps == null ? NOTHING : overlaps.begin(collection);
  }

  private Change begin(Object collection) {
    var thread = Thread.currentThread();
    var place = place(collection);
    boolean holds;
    synchronized (this) {
      if (!place.inside.add(thread)) {
        return NOTHING; // one change that is part of another
      }
      if (place.inside.size() > 1) {
        found = found == null ? overlap(collection) : found;
        place.met.countDown();
      }
      holds = !place.held && place.maker != thread;
      place.held |= holds;
    }
    if (holds) {
      hold(place);
    }
    return () -> end(place, thread);
  }

  private synchronized void end(Place place, Thread thread) {
    place.inside.remove(thread);
  }

  private void hold(Place place) {
    Thread.ofPlatform().name("overlap-watch").daemon().start(() -> {
      Stillness.await(() -> {
        look.run();
        return place.met.getCount() == 0;
      }, 1, Turn.GATE);
      place.met.countDown();
    });
    boolean interrupted = false;
    while (true) {
      try {
        place.met.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true; // the collection would not have heard it
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static AssertionError overlap(Object collection) {
    Class<?> type = collection.getClass();
    while (!type.getName().startsWith("java.")) {
      type = type.getSuperclass();
    }
    return new AssertionError("Two threads were changing the same " + type.getSimpleName()
        + " at once. It is not made for that: what one of them puts in may get lost. Expected: a lock around it,"
        + " a collection of java.util.concurrent, or a single thread that fills it.");
  }
}
