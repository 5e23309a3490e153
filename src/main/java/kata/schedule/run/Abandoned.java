package kata.schedule.run;

/** Thrown at a point to unwind an actor whose schedule is over. Carries nothing, and is never a student's to see. */
final class Abandoned extends Error {
  private static final long serialVersionUID = 1;

  Abandoned() {
    super("this schedule is over", null, false, false);
  }
}
