package kata.schedule;

/** Takes the actors of a {@link Scenario}. */
@FunctionalInterface
public interface Cast {
  /** What an actor does. */
  @FunctionalInterface
  interface Body {
    /**
     * Runs once.
     *
     * @throws Exception whatever the code under test throws; it is told as the actor's end
     */
    void run() throws Exception;
  }

  /**
   * Adds an actor: a thread of its own.
   *
   * @param name as a story should call it, such as "Ash pays Misty"
   * @param body what it does
   */
  void actor(String name, Body body);
}
