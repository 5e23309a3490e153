package kata.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The asynchronous ledger of live runs. */
class AsyncLedgerTest {
  private final EventLoop loop = new EventLoop();
  private final InMemoryLedger behind = new InMemoryLedger();
  private final AsyncLedger ledger = new DelayedAsyncLedger(behind, Delays.ARTICLE, loop);

  @AfterEach
  void close() {
    loop.close();
  }

  @Test
  void reads_what_was_written() throws InterruptedException {
    int read =
        loop.run(
            () -> ledger.verifyUser("Ash").thenCompose(_ -> ledger.write("Ash", 5))
                .thenCompose(_ -> ledger.read("Ash")));
    assertThat(read).isEqualTo(5);
  }

  @Test
  void completes_its_futures_in_the_loop() throws InterruptedException {
    var inLoop = new AtomicBoolean();
    loop.run(() -> ledger.read("Ash").thenAccept(_ -> inLoop.set(loop.isInLoop())));
    assertThat(inLoop).isTrue();
  }

  @Test
  void fails_the_future_of_an_unknown_account_and_never_throws() {
    List.<CompletableFuture<?>>of(ledger.verifyUser("Gary"), ledger.read("Gary"), ledger.write("Gary", 1))
        .forEach(
            future -> assertThatThrownBy(() -> loop.run(() -> future))
                .isInstanceOf(UnknownAccountException.class));
  }

  @Test
  void a_step_whose_future_was_cancelled_is_not_done() throws InterruptedException {
    loop.run(
        () -> {
          ledger.write("Ash", 5).cancel(false); // in the loop, which cannot do the step meanwhile
          return ledger.verifyUser("Ash");
        });
    assertThat(behind.read("Ash")).isEqualTo(1000);
  }

  @Test
  void fails_when_the_loop_is_closed() {
    loop.close();
    assertThat(ledger.read("Ash")).isCompletedExceptionally();
  }

  @Test
  void a_long_delay_holds_nobody_else_up() throws InterruptedException {
    var slow = new DelayedAsyncLedger(behind, Delays.each(Duration.ofDays(1)), loop);
    var never = slow.read("Ash");
    int quick = loop.run(() -> ledger.read("Ash"));
    assertThat(quick).isEqualTo(1000);
    assertThat(never).isNotDone();
  }
}
