package ch50_cpu.ex10_sync_math;

import java.util.ArrayList;
import java.util.List;
import kata.math.MathTask;
import kata.math.Rounds;

public class SyncMath {
  private final MathTask task;

  public SyncMath(Rounds rounds) {
    this.task = MathTask.of(rounds);
  }

  public double doMathOnce(double number) {
    return task.doMathOnce(number);
  }

  public List<Double> doMath(List<Double> numbers) {
    var results = new ArrayList<>(numbers);
    results.replaceAll(task::doMathOnce);
    return results;
  }
}
