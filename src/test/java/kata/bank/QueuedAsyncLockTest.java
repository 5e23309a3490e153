package kata.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import kata.bank.AsyncLock.Release;
import org.junit.jupiter.api.Test;

class QueuedAsyncLockTest {
  private static final int MANY = 10_000;

  private final AsyncLock lock = new QueuedAsyncLock();
  private final List<Integer> served = new ArrayList<>();

  @Test
  void is_given_at_once_when_it_is_free() {
    give(lock.acquire());
    assertThat(lock.acquire()).isCompleted();
  }

  @Test
  void is_given_to_the_next_one_when_it_is_given_back() {
    var first = lock.acquire();
    var second = lock.acquire();
    var third = lock.acquire();
    assertThat(second).isNotDone();
    give(first);
    assertThat(second).isCompleted();
    assertThat(third).isNotDone();
  }

  @Test
  void is_not_given_to_who_asks_while_others_wait_also_from_within_a_release() {
    var first = lock.acquire();
    lock.acquire().thenAccept(release -> {
      release.release();
      served.add(1);
      serve(3);
    });
    serve(2);
    give(first);
    assertThat(served).containsExactly(1, 2, 3);
  }

  @Test
  void is_given_back_once_however_often_that_is_said() {
    var first = lock.acquire();
    var second = lock.acquire();
    give(first);
    give(first);
    assertThat(second).isCompleted();
    assertThat(lock.acquire()).isNotDone();
  }

  @Test
  void passes_over_who_was_cancelled() {
    var first = lock.acquire();
    lock.acquire().cancel(false);
    lock.withLock(() -> done(1)).cancel(false);
    var last = lock.acquire();
    give(first);
    assertThat(last).isCompleted();
    assertThat(served).isEmpty();
  }

  @Test
  void work_has_the_lock_until_its_future_is_complete_cancelled_or_not() {
    var work = new CompletableFuture<Integer>();
    var result = lock.withLock(() -> work);
    var next = lock.acquire();
    result.cancel(false);
    assertThat(next).isNotDone();
    work.complete(1);
    assertThat(next).isCompleted();
  }

  @Test
  void work_that_fails_or_throws_gives_the_lock_back_and_tells_its_error() {
    var error = new IllegalStateException("no money");
    for (var result : List.of(lock.withLock(() -> CompletableFuture.failedFuture(error)),
        lock.withLock(() -> {
          throw error;
        }))) {
      assertThatThrownBy(result::join).hasRootCause(error);
    }
    assertThat(lock.acquire()).isCompleted();
  }

  @Test
  void ten_thousand_who_wait_or_were_cancelled_need_no_deeper_stack_than_one() {
    var first = lock.acquire();
    IntStream.range(0, MANY).forEach(i -> lock.withLock(() -> done(i)));
    IntStream.range(0, MANY).forEach(_ -> lock.acquire().cancel(false));
    var last = lock.acquire();
    give(first);
    assertThat(served).isEqualTo(IntStream.range(0, MANY).boxed().toList());
    assertThat(last).isCompleted();
  }

  @Test
  void among_the_actors_of_a_ledger_each_goes_on_under_its_own_name() {
    var ledger = new ManualAsyncLedger();
    var actors = new ActorLock(ledger, lock);
    for (var name : List.of("first", "second")) {
      ledger.as(name, () -> actors.withLock(() -> ledger.read("Ash")));
    }
    assertThat(actors.holder()).isEqualTo("first");
    ledger.complete(0);
    assertThat(actors.holder()).isEqualTo("second");
    assertThat(ledger.pending()).containsExactly(new Operation.Read("second", "Ash"));
    ledger.complete(0);
    assertThat(actors.holder()).isNull();
  }

  @Test
  void among_the_actors_of_a_ledger_too_who_was_cancelled_is_passed_over() {
    var actors = new ActorLock(new ManualAsyncLedger(), lock);
    var first = actors.acquire();
    actors.acquire().cancel(false);
    var last = actors.acquire();
    give(first);
    assertThat(last).isCompleted();
  }

  private void serve(int number) {
    lock.acquire().thenAccept(release -> {
      served.add(number);
      release.release();
    });
  }

  private CompletableFuture<Integer> done(int number) {
    served.add(number);
    return CompletableFuture.completedFuture(number);
  }

  private static void give(CompletableFuture<Release> turn) {
    turn.join().release();
  }
}
