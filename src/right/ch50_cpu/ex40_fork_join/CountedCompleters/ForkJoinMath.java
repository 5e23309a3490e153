package ch50_cpu.ex40_fork_join;

import java.util.List;
import java.util.concurrent.CountedCompleter;
import java.util.concurrent.ForkJoinPool;
import kata.math.MathTask;

public class ForkJoinMath {
  private final MathTask task;
  private final ForkJoinPool pool;

  public ForkJoinMath(MathTask task, ForkJoinPool pool) {
    this.task = task;
    this.pool = pool;
  }

  public List<Double> doMath(List<Double> numbers) {
    var places = numbers.toArray(Double[]::new);
    pool.invoke(new Range(null, places, 0, places.length));
    return List.of(places);
  }

  /** Nobody joins: whoever finishes last completes the whole. */
  private final class Range extends CountedCompleter<Void> {
    private static final long serialVersionUID = 1;

    private final Double[] places;
    private final int from;
    private final int to;

    Range(CountedCompleter<?> parent, Double[] places, int from, int to) {
      super(parent);
      this.places = places;
      this.from = from;
      this.to = to;
    }

    @Override
    public void compute() {
      if (to - from > 1) {
        int middle = (from + to) / 2;
        setPendingCount(2);
        new Range(this, places, from, middle).fork();
        new Range(this, places, middle, to).fork();
      } else if (to > from) {
        places[from] = task.doMathOnce(places[from]);
      }
      tryComplete();
    }
  }
}
