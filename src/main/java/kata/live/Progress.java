package kata.live;

import java.util.concurrent.atomic.AtomicIntegerArray;
import kata.live.Event.Doing;

/**
 * How far each transfer has got, by the steps that the ledger sees: two verifications, then two times a read and a write.
 *
 * <p>Thread-safe.
 */
final class Progress {
  private static final int OF_EACH = 2;

  private final Orders orders;
  private final Log log;
  private final AtomicIntegerArray verified;
  private final AtomicIntegerArray written;

  Progress(Orders orders, Log log) {
    this.orders = orders;
    this.log = log;
    verified = new AtomicIntegerArray(orders.transfers().size() + 1);
    written = new AtomicIntegerArray(orders.transfers().size() + 1);
  }

  void verifies(String account) {
    tell(account, Doing.WAITS);
  }

  void hasVerified(String account) {
    if (verified.incrementAndGet(orders.task(account)) == OF_EACH) {
      tell(account, Doing.QUEUES);
    }
  }

  void reads(String account) {
    tell(account, Doing.WORKS);
  }

  void hasWritten(String account) {
    if (written.incrementAndGet(orders.task(account)) == OF_EACH) {
      tell(account, Doing.DONE);
    }
  }

  private void tell(String account, Doing doing) {
    int task = orders.task(account);
    if (task > 0) {
      log.tell(task, doing);
    }
  }
}
