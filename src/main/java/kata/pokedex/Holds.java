package kata.pokedex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;
import kata.gate.Stillness;
import org.jspecify.annotations.Nullable;

/**
 * Which answers the site holds back, and until when. A request goes when there is no {@link Meeting} to wait
 * for, and its number is not held, or was released.
 *
 * <p>Thread-safe.
 */
final class Holds {
  /** A request that waits; a detour waits for meetings only. */
  private record Waiting(int number, boolean detour, CountDownLatch go) {}

  private final IntSupplier inFlight;
  private final List<Waiting> waiting = new ArrayList<>();
  private final List<Meeting> meetings = new ArrayList<>();
  private final Set<Integer> held = new HashSet<>();
  private final Map<Integer, Integer> released = new HashMap<>();
  private @Nullable Meeting meeting;
  private boolean allHeld;
  private boolean gaveUp;
  private boolean closed;

  Holds(IntSupplier inFlight) {
    this.inFlight = inFlight;
  }

  /**
   * Waits until the answer may go.
   *
   * @param number whose page was asked for
   * @param detour whether the answer will only send on to another path
   * @return false if it may not, because the site is being closed
   */
  boolean pass(int number, boolean detour) throws InterruptedException {
    var request = new Waiting(number, detour, new CountDownLatch(1));
    synchronized (this) {
      waiting.add(request);
      settle();
    }
    try {
      request.go().await();
    } catch (InterruptedException e) {
      forget(request);
      throw e;
    }
    synchronized (this) {
      return !closed;
    }
  }

  /** Who was interrupted waits no more: a release is for the others. */
  private synchronized void forget(Waiting request) {
    waiting.remove(request);
  }

  synchronized void holdUntil(int size) {
    endMeeting();
    meeting = new Meeting(size);
    meetings.add(meeting);
    settle();
  }

  synchronized void hold(int... numbers) {
    for (int number : numbers) {
      held.add(number);
      released.remove(number);
    }
  }

  synchronized void holdAll() {
    allHeld = true;
    released.clear();
  }

  synchronized void release(int... numbers) {
    for (int number : numbers) {
      released.merge(number, 1, Integer::sum);
    }
    settle();
  }

  synchronized void releaseAll() {
    endMeeting();
    allHeld = false;
    held.clear();
    released.clear();
    settle();
  }

  synchronized boolean gaveUp() {
    return gaveUp;
  }

  /** Lets everyone go, for ever, and waits until nobody watches any more. */
  void close() {
    List<Meeting> over;
    synchronized (this) {
      closed = true;
      releaseAll();
      over = List.copyOf(meetings);
    }
    // Not under the lock: one of the watching threads may be about to give up, and needs it.
    over.forEach(Meeting::awaitEndOfWatch);
  }

  private synchronized void giveUp(Meeting watched) {
    if (meeting == watched) { // it may have been met at the last moment
      gaveUp = true;
      endMeeting();
      settle();
      Stillness.moved();
    }
  }

  private void endMeeting() {
    if (meeting != null) {
      meeting.end();
      meeting = null;
    }
  }

  /** To be called after each change: lets go who may, in the order in which they came. */
  private void settle() {
    if (closed || (meeting != null && meeting.isMet(inFlight.getAsInt()))) {
      endMeeting();
    }
    if (meeting == null) {
      waiting.removeIf(this::lets);
    } else if (!waiting.isEmpty()) {
      var watched = meeting;
      watched.watch(() -> giveUp(watched));
    }
  }

  private boolean lets(Waiting request) {
    boolean free = closed || request.detour() || !(allHeld || held.contains(request.number()));
    if (free || takesRelease(request.number())) {
      request.go().countDown();
      return true;
    }
    return false;
  }

  private boolean takesRelease(int number) {
    int left = released.getOrDefault(number, 0);
    if (left > 0) {
      released.put(number, left - 1);
    }
    return left > 0;
  }
}
