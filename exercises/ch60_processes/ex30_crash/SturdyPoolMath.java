package ch60_processes.ex30_crash;

import java.io.IOException;
import java.util.List;
import kata.process.Watchdog;

/**
 * Situation: processes die: out of memory, killed, a crash in native code. That is what they are for: yours lives on, and
 * only what was in the worker's hands is lost. Or was it answered already? Nothing may be lost, nothing done twice, and
 * what kills every worker must not be tried for ever.
 *
 * <p>Task: write {@link #doMath} as in {@code ProcessPoolMath}, but let it survive its workers.
 *
 * <p>Run: {@code mvn test -Dtest=SturdyPoolMathTest}
 */
public class SturdyPoolMath {
  private final List<String> command;
  private final int workers;
  private final Watchdog watchdog;

  /** @param watchdog kills a worker that it watches when it is silent; watch it from the question to the reply */
  public SturdyPoolMath(List<String> command, int workers, Watchdog watchdog) {
    this.command = command;
    this.workers = workers;
    this.watchdog = watchdog;
  }

  /**
   * Has all numbers computed. When a worker dies or says what is no reply, it is ended, and its number is given to a new
   * one. A number that was answered or refused is not given out again.
   *
   * @return the answers in the order of the numbers
   * @throws IOException if a worker refuses a number (the message or its cause's holds the reason), or if three workers
   *     one after the other come to grief with the same number (it holds the number)
   * @throws InterruptedException if the caller is interrupted
   */
  public List<Double> doMath(List<Double> numbers) throws IOException, InterruptedException {
    throw new UnsupportedOperationException("Write doMath(): begin with ProcessPoolMath."); // TODO
  }
}
