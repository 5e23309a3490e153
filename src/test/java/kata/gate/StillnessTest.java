package kata.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StillnessTest {
  @Test
  void gives_up_when_nothing_moves() {
    assertThat(Stillness.await(() -> false)).isFalse();
  }

  @Test
  void returns_at_once_when_it_is_done_already() {
    var asked = new AtomicInteger();
    assertThat(Stillness.await(() -> asked.incrementAndGet() > 0)).isTrue();
    assertThat(asked).hasValue(1);
  }

  @Test
  void does_not_give_up_while_something_moves() {
    // Moves once per beat, for many more beats than a window has.
    var beats = new AtomicInteger();
    boolean done =
        Stillness.await(
            () -> {
              Stillness.moved();
              return beats.incrementAndGet() > 100;
            });
    assertThat(done).isTrue();
  }

  @Test
  void does_not_give_up_while_something_is_pending() {
    var beats = new AtomicInteger();
    try (var _ = Stillness.pending()) {
      assertThat(Stillness.await(() -> beats.incrementAndGet() > 100)).isTrue();
    }
    assertThat(Stillness.await(() -> false)).isFalse();
  }

  @Test
  void a_pending_that_is_closed_twice_counts_once() {
    var first = Stillness.pending();
    try (var _ = Stillness.pending()) {
      first.close();
      first.close();
      var beats = new AtomicInteger();
      assertThat(Stillness.await(() -> beats.incrementAndGet() > 100)).isTrue();
    }
  }

  @Test
  void does_not_give_up_while_another_thread_computes() throws InterruptedException {
    var stop = new AtomicBoolean();
    var computes =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!stop.get()) {
                    Thread.onSpinWait();
                  }
                });
    var beats = new AtomicInteger();
    assertThat(Stillness.await(() -> beats.incrementAndGet() > 100)).isTrue();
    stop.set(true);
    computes.join();
  }

  @Test
  void other_waiting_hearts_are_no_movement() {
    var first = stillInThread();
    var second = stillInThread();
    assertThat(Stillness.await(() -> false)).isFalse();
    assertThat(first.join()).isFalse();
    assertThat(second.join()).isFalse();
  }

  private static CompletableFuture<Boolean> stillInThread() {
    var result = new CompletableFuture<Boolean>();
    Thread.ofPlatform().start(() -> result.complete(Stillness.await(() -> false, 2)));
    return result;
  }

  @Test
  void keeps_the_interrupt() {
    Thread.currentThread().interrupt();
    assertThat(Stillness.await(() -> false)).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void refuses_a_virtual_thread() throws InterruptedException {
    var call = new CountDownLatch(1);
    var thread =
        Thread.ofVirtual()
            .start(
                () -> {
                  assertThatThrownBy(() -> Stillness.await(() -> false))
                      .hasMessageContaining("platform thread");
                  call.countDown();
                });
    thread.join();
    assertThat(call.getCount()).isZero();
  }
}
