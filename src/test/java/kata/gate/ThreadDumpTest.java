package kata.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class ThreadDumpTest {
  @Test
  void sees_platform_and_virtual_threads_and_where_they_stand() throws InterruptedException {
    var started = new CountDownLatch(2);
    Runnable wait =
        () -> {
          started.countDown();
          LockSupport.park();
        };
    var platform = Thread.ofPlatform().name("seen-platform").daemon().start(wait);
    var virtual = Thread.ofVirtual().name("seen-virtual").start(wait);
    started.await();
    assertThat(Stillness.await(() -> parked("seen-platform") && parked("seen-virtual"))).isTrue();
    assertThat(ThreadDump.take().threads())
        .filteredOn(thread -> thread.name().startsWith("seen"))
        .allSatisfy(
            thread -> assertThat(thread.frames())
                .anyMatch(frame -> frame.getClassName().contains("ThreadDumpTest")))
        .extracting(StandingThread::virtual)
        .containsExactlyInAnyOrder(false, true);
    LockSupport.unpark(platform);
    LockSupport.unpark(virtual);
    platform.join();
    virtual.join();
  }

  private static boolean parked(String name) {
    return ThreadDump.take().threads().stream()
        .anyMatch(thread -> thread.name().equals(name) && thread.state().equals("WAITING"));
  }

  @Test
  void reads_names_states_places_and_locks() {
    var dump =
        ThreadDump.read(
            List.of(
                "3306",
                "25.0.3+9-LTS",
                "",
                "#47 \"a \"quoted\" name\" virtual BLOCKED 2026-01-01T00:00:00.0Z",
                "    at answer//ch10_web.ex20_sync.SyncScraper.lambda$fetch$0(SyncScraper.java:33)",
                "    - waiting to lock <java.lang.Object@65fb9ffc>",
                "    at java.base/java.lang.VirtualThread.run(VirtualThread.java:460)",
                "",
                "#48 \"other\" TIMED_WAITING 2026-01-01T00:00:00.0Z",
                "    at java.base@25/java.lang.Object.wait0(Native Method)",
                "    - locked <java.lang.Object@65fb9ffc>"));
    var first = dump.threads().getFirst();
    assertThat(first.name()).isEqualTo("a \"quoted\" name");
    assertThat(first.virtual()).isTrue();
    assertThat(first.waitsFor()).isEqualTo("java.lang.Object@65fb9ffc");
    assertThat(first.told())
        .isEqualTo("thread \"a \"quoted\" name\" waits for a lock at SyncScraper.java:33");
    assertThat(dump.threads().get(1).locked()).containsExactly("java.lang.Object@65fb9ffc");
    assertThat(dump.threads().get(1).placeInAnswer()).isNull();
  }

  @Test
  void a_test_is_no_answer() {
    assertThat(
        StandingThread.isAnswer(new StackTraceElement("ch10_web.ex20_sync.SyncScraper$1", "run", "f", 1)))
        .isTrue();
    assertThat(
        StandingThread.isAnswer(new StackTraceElement("ch10_web.ex20_sync.SyncScraperTest$1", "run", "f", 1)))
        .isFalse();
    assertThat(StandingThread.isAnswer(new StackTraceElement("kata.gate.Call", "run", "f", 1))).isFalse();
  }
}
