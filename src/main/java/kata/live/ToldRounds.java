package kata.live;

import kata.live.Event.Doing;
import kata.math.Rounds;

/**
 * Rounds that are counted in each thread: the first one begins a number, so many later it is done. Thread-safe, as long as
 * each thread finishes one number before it begins the next.
 */
final class ToldRounds implements Rounds {
  private final Rounds rounds;
  private final Log log;
  private final ThreadLocal<Count> counts = ThreadLocal.withInitial(Count::new);

  /** How far a thread is. */
  private static final class Count {
    private int number;
    private int done;
  }

  ToldRounds(Rounds rounds, Log log) {
    this.rounds = rounds;
    this.log = log;
  }

  @Override
  public int count() {
    return rounds.count();
  }

  @Override
  public double next(double x) {
    var count = counts.get();
    if (count.done == 0) {
      count.number = (int) x;
      log.tell(count.number, Doing.WORKS);
    }
    double y = rounds.next(x);
    count.done++;
    if (count.done == rounds.count()) {
      count.done = 0;
      log.tell(count.number, Doing.DONE);
    }
    return y;
  }
}
