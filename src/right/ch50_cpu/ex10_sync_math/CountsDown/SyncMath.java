package ch50_cpu.ex10_sync_math;

import java.util.List;
import kata.math.Rounds;

public class SyncMath {
  private final Rounds rounds;

  public SyncMath(Rounds rounds) {
    this.rounds = rounds;
  }

  public double doMathOnce(double number) {
    int left = rounds.count();
    while (left-- > 0) {
      number = rounds.next(number);
    }
    return number;
  }

  public List<Double> doMath(List<Double> numbers) {
    var results = new Double[numbers.size()];
    int i = 0;
    for (var number : numbers) {
      results[i++] = doMathOnce(number);
    }
    return List.of(results);
  }
}
