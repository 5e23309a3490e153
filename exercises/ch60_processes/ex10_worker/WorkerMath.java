package ch60_processes.ex10_worker;

import java.io.IOException;
import java.util.List;

/**
 * Situation: a process of its own shares nothing with yours, no memory and no lock. All that connects you are three
 * pipes: one for what you write to it, one for what it answers, one for its complaints. The worker that you start here
 * reads a number per line, and replies with a line for each; {@link kata.process.Reply} knows the format.
 *
 * <p>Task: write {@link #doMath}: start one worker, ask it all numbers, and see to its end. Two things are nasty. A pipe
 * that nobody reads fills up, and whoever writes to it stands still. And a thread that reads from a pipe hears no
 * interrupt.
 *
 * <p>Run: {@code mvn test -Dtest=WorkerMathTest}
 */
public class WorkerMath {
  private final List<String> command;

  /** @param command starts a worker */
  public WorkerMath(List<String> command) {
    this.command = command;
  }

  /**
   * Has all numbers computed by one worker, which ends whatever happens.
   *
   * @return the answers in the order of the numbers
   * @throws IOException if the worker refuses a number (the message holds its reason), says what is no reply (it holds
   *     what), or ends before it has answered (it holds the exit code)
   * @throws InterruptedException if the caller is interrupted
   */
  public List<Double> doMath(List<Double> numbers) throws IOException, InterruptedException {
    // TODO
    throw new UnsupportedOperationException(
        "Write doMath(): begin with a ProcessBuilder, and with one number.");
  }
}
