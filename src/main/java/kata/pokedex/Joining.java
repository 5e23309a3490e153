package kata.pokedex;

/** Waiting for the end of threads that are known to end. */
final class Joining {
  private Joining() {}

  /** Waits until the thread has ended. An interrupt does not cut it short; the flag is kept. */
  static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
