package ch10_web.ex40_async_client;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kata.gate.StandingThread;
import kata.gate.Stillness;
import kata.gate.ThreadDump;
import okhttp3.Call;
import okhttp3.EventListener;

/**
 * Counts the calls of a client, and of clients made from it, and those that are over: the response has been closed or
 * read to its end, or there was none.
 *
 * <p>Thread-safe.
 */
final class FollowedCalls extends EventListener {
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger over = new AtomicInteger();

  int made() {
    return made.get();
  }

  int over() {
    return over.get();
  }

  /** Waits until so many are over or nothing moves any more, and a little longer, for what comes after them. */
  void awaitOver(int calls) {
    var beats = new AtomicInteger();
    Stillness.await(() -> over.get() >= calls && beats.incrementAndGet() > 20);
  }

  /** The threads that wait in the student's code, each in words. */
  static List<String> threadsThatWait() {
    return ThreadDump.take().standingIn("ch10_web.ex40_async_client").stream()
        .filter(thread -> !waitsInAnInterceptor(thread))
        .map(StandingThread::told)
        .toList();
  }

  /** OkHttp's own threads call the interceptors of a client, which may wait for the answer. */
  private static boolean waitsInAnInterceptor(StandingThread thread) {
    return thread.name().startsWith("OkHttp")
        && thread.frames().stream().anyMatch(frame -> frame.getMethodName().equals("proceed"));
  }

  @Override
  public void callStart(Call call) {
    made.incrementAndGet();
  }

  @Override
  public void callEnd(Call call) {
    over.incrementAndGet();
    Stillness.moved();
  }

  @Override
  public void callFailed(Call call, IOException e) {
    callEnd(call);
  }
}
