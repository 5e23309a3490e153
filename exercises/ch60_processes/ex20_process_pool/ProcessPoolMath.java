package ch60_processes.ex20_process_pool;

import java.io.IOException;
import java.util.List;

/**
 * Situation: one worker keeps one core busy. A process costs much more to start than a thread, so as many are started as
 * there are cores, and each gets one number after the other.
 *
 * <p>Task: write {@link #doMath}, which starts so many workers (see {@link kata.process.Reply} for what they read and
 * write), and gives the next number to whichever is free.
 *
 * <p>Run: {@code mvn test -Dtest=ProcessPoolMathTest}
 */
public class ProcessPoolMath {
  private final List<String> command;
  private final int workers;

  /**
   * @param command starts a worker
   * @param workers how many processes
   */
  public ProcessPoolMath(List<String> command, int workers) {
    this.command = command;
    this.workers = workers;
  }

  /**
   * Has all numbers computed. Its processes and threads end, or are about to, whether it returns or throws.
   *
   * @return the answers in the order of the numbers
   * @throws IOException as soon as a worker refuses a number (the message, or its cause's, holds the reason), says what is no
   *     reply, or ends before it has answered (it holds the exit code)
   * @throws InterruptedException if the caller is interrupted
   */
  public List<Double> doMath(List<Double> numbers) throws IOException, InterruptedException {
    // TODO
    throw new UnsupportedOperationException("Write doMath(): begin with one worker and all numbers.");
  }
}
