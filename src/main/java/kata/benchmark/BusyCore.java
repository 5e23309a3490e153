package kata.benchmark;

import java.io.IOException;
import java.io.OutputStream;

/** Keeps one core busy until standard input ends: with whoever started it, it ends too. */
final class BusyCore {
  private BusyCore() {}

  /**
   * Computes.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Thread.ofPlatform().daemon().start(BusyCore::compute);
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      // As good as the end.
    }
  }

  private static void compute() {
    while (true) {
      Thread.onSpinWait();
    }
  }
}
