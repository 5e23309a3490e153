package kata.schedule.run;

/** Tells that code ran on a thread that the scheduler does not run. */
final class Foreign {
  private Foreign() {}

  static String told(Thread thread) {
    return "the code runs on the thread \"" + thread.getName() + "\", which the scheduler does not run"
        + (Frames.innermostWoven().isEmpty() ? "" : " (" + Frames.innermostWoven() + ")");
  }

  static String timed(Actor actor) {
    return actor.name + " waits with a time limit"
        + (actor.site < 0
            ? ""
            : " at " + Sites.at(actor.site).where() + " in " + Sites.at(actor.site).place())
        + ", and the scheduler cannot decide when it runs out";
  }
}
