package kata.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLoopTest {
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Duration NEVER = Duration.ofDays(1);

  private final EventLoop loop = new EventLoop();

  @AfterEach
  void close() {
    loop.close();
  }

  @Test
  void runs_until_the_future_is_done_and_gives_its_value() throws InterruptedException {
    int slept = loop.run(() -> loop.sleep(MOMENT).thenApply(_ -> 42));
    int atOnce = loop.run(() -> CompletableFuture.completedFuture(43));
    assertThat(List.of(slept, atOnce)).containsExactly(42, 43);
  }

  @Test
  void gives_null_for_a_future_without_a_value() throws InterruptedException {
    Object nothing = loop.run(() -> loop.sleep(MOMENT));
    assertThat(nothing).isNull();
  }

  @Test
  void runs_callbacks_in_the_order_they_came_in_one_thread() throws InterruptedException {
    var order = new ArrayList<Integer>(); // no lock: it is touched by the loop alone
    var threads = new ArrayList<Thread>();
    loop.run(
        () -> {
          var all = new CompletableFuture<Void>();
          IntStream.range(0, 1000).forEach(
              i -> loop.execute(
                  () -> {
                    order.add(i);
                    threads.add(Thread.currentThread());
                  }));
          loop.execute(() -> all.complete(null));
          return all;
        });
    assertThat(order).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    assertThat(threads.stream().distinct()).hasSize(1);
  }

  @Test
  void runs_a_callback_to_its_end_before_one_that_it_adds() throws InterruptedException {
    var order = new ArrayList<String>();
    loop.run(
        () -> {
          var added = CompletableFuture.runAsync(() -> order.add("added"), loop);
          order.add("first");
          return added;
        });
    assertThat(order).containsExactly("first", "added");
  }

  @Test
  void timers_come_in_the_order_of_their_time() throws InterruptedException {
    var order = new ArrayList<Integer>();
    loop.run(
        () -> {
          var never = loop.sleep(NEVER).thenRun(() -> order.add(0));
          loop.executeAfter(MOMENT, () -> order.add(1));
          return CompletableFuture.anyOf(never,
              loop.sleep(MOMENT.multipliedBy(2)).thenRun(() -> order.add(2)));
        });
    assertThat(order).containsExactly(1, 2);
  }

  @Test
  void knows_its_own_thread() throws InterruptedException {
    assertThat(loop.isInLoop()).isFalse();
    boolean inside = loop.run(() -> CompletableFuture.completedFuture(loop.isInLoop()));
    assertThat(inside).isTrue();
    assertThat(loop.isInLoop()).isFalse();
  }

  @Test
  void throws_what_the_future_failed_with_unwrapped() {
    var wrong = new IllegalArgumentException("wrong");
    assertThatThrownBy(
        () -> loop.run(() -> loop.sleep(MOMENT).thenCompose(_ -> CompletableFuture.failedFuture(wrong))))
        .isSameAs(wrong);
    assertThatThrownBy(() -> loop.run(() -> CompletableFuture.failedFuture(new IOException("cut"))))
        .isInstanceOf(CompletionException.class).cause().isInstanceOf(IOException.class);
    assertThatThrownBy(() -> loop.run(() -> CompletableFuture.failedFuture(new AssertionError("red"))))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
        () -> loop.run(
            () -> {
              throw wrong;
            }))
        .isSameAs(wrong);
  }

  @Test
  void throws_that_the_future_was_cancelled() {
    var cancelled = new CompletableFuture<String>();
    cancelled.cancel(false);
    assertThatThrownBy(() -> loop.run(() -> cancelled)).isInstanceOf(CancellationException.class);
  }

  @Test
  void a_callback_that_throws_ends_the_run_and_the_loop_goes_on() throws InterruptedException {
    var broken = new IllegalStateException("broken");
    assertThatThrownBy(
        () -> loop.run(
            () -> {
              loop.execute(
                  () -> {
                    throw broken;
                  });
              return loop.sleep(NEVER);
            }))
        .isSameAs(broken);
    String next = loop.run(() -> CompletableFuture.completedFuture("on"));
    assertThat(next).isEqualTo("on");
  }

  @Test
  void a_callback_that_throws_outside_of_a_run_goes_to_the_handler_of_its_thread()
      throws InterruptedException {
    var broken = new IllegalStateException("broken");
    var heard = new CompletableFuture<Throwable>();
    loop.run(
        () -> {
          Thread.currentThread().setUncaughtExceptionHandler((_, error) -> heard.complete(error));
          return CompletableFuture.completedFuture(null);
        });
    loop.execute(
        () -> {
          throw broken;
        });
    assertThat(heard.join()).isSameAs(broken);
  }

  @Test
  void refuses_to_be_run_from_within() {
    assertThatThrownBy(
        () -> loop.run(
            () -> CompletableFuture.completedFuture(call(() -> loop.run(() -> loop.sleep(NEVER))))))
        .isInstanceOf(IllegalStateException.class).hasMessageContaining("in the event loop itself");
  }

  private static <T> T call(Callable<T> code) {
    try {
      return code.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void cancels_the_future_when_it_is_interrupted() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var future = new CompletableFuture<String>();
    var ended = new CompletableFuture<Throwable>();
    var waiting =
        Thread.ofPlatform().start(
            () -> {
              try {
                loop.run(
                    () -> {
                      begun.countDown();
                      return future;
                    });
              } catch (Throwable e) {
                ended.complete(e);
              }
            });
    begun.await();
    waiting.interrupt();
    assertThat(ended.join()).isInstanceOf(InterruptedException.class);
    waiting.join();
    assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
  }

  @Test
  void takes_nothing_more_when_it_is_closed_and_forgets_what_waits_for_its_time()
      throws InterruptedException {
    List<Integer> ran = loop.run(
        () -> {
          loop.executeAfter(NEVER, () -> {
          });
          return CompletableFuture.completedFuture(List.of(1));
        });
    assertThat(ran).hasSize(1);
    loop.close();
    assertThatThrownBy(() -> loop.execute(() -> {
    })).isInstanceOf(RejectedExecutionException.class);
    assertThatThrownBy(() -> loop.run(() -> loop.sleep(NEVER)))
        .isInstanceOf(RejectedExecutionException.class);
  }
}
