package ch50_cpu.ex10_sync_math;

import java.util.List;
import java.util.stream.DoubleStream;
import kata.math.Rounds;

public class SyncMath {
  private final Rounds rounds;

  public SyncMath(Rounds rounds) {
    this.rounds = rounds;
  }

  public double doMathOnce(double number) {
    return DoubleStream.iterate(number, rounds::next).skip(rounds.count()).findFirst().getAsDouble();
  }

  public List<Double> doMath(List<Double> numbers) {
    return numbers.stream().map(this::doMathOnce).toList();
  }
}
