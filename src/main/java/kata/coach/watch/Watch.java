package kata.coach.watch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntConsumer;
import kata.coach.Kata;
import kata.coach.Outcome;
import kata.coach.Paint;
import kata.course.Course;
import kata.course.Exercise;
import org.jspecify.annotations.Nullable;

/**
 * The coach at work on one exercise after the other: judges at the start and at every save, shows the verdict, does what
 * keys say.
 *
 * <p>Belongs to the thread that calls {@link #run}; others only put events in.
 */
public final class Watch {
  private final Course course;
  private final Desk desk;
  private final Face face;
  private final Board board;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private Exercise exercise;
  private @Nullable Outcome outcome;
  private int round;

  /** What the watch needs of the commands. */
  public interface Desk {
    /** Judges the student's answer, and remembers the verdict. */
    Outcome judge(Exercise exercise);

    /** Gives up what is being judged. */
    void cancel();

    /** The exercise's stub as it came with the course; empty if it cannot be found. */
    Optional<String> stub(Exercise exercise);

    /** What another command would show. */
    List<String> hint(Exercise exercise);

    /**
     * The answer beside the reference.
     *
     * @throws IOException if a file cannot be read
     */
    List<String> compare(Exercise exercise) throws IOException;

    /** All exercises, and which are green. */
    List<String> list();

    /** The exercises that are not known to be green. */
    List<Exercise> open();

    /** Opens the file in the student's editor; a sentence if that cannot be done. */
    String open(Exercise exercise);
  }

  /** Where the watch shows and hears. */
  public interface Face extends AutoCloseable {
    /** Shows this in place of what was there before. */
    void show(List<String> lines);

    /** Tells keys as they are pressed. */
    void listen(IntConsumer keys, Runnable end);

    @Override
    void close();
  }

  /** A watch that begins with this exercise. */
  public Watch(Course course, Exercise first, Desk desk, Face face, Paint paint) {
    this.course = course;
    this.exercise = first;
    this.desk = desk;
    this.face = face;
    this.board = new Board(course, paint, desk::stub);
  }

  /**
   * Watches until the student quits.
   *
   * @return the exit code: 0 if the last verdict was green, 1 if not
   * @throws InterruptedException if the thread is interrupted
   */
  public int run() throws InterruptedException {
    try (var saves = new SaveWatch(exercise.stubFolder(), () -> events.add(new Event.Saved()))) {
      face.listen(key -> events.add(new Event.Key((char) key)), () -> events.add(new Event.End()));
      judge();
      while (true) {
        switch (events.take()) {
          case Event.Saved _ -> judge();
          case Event.Judged judged -> judged(judged);
          case Event.Failed failed -> failed(failed);
          case Event.Key(char key) -> {
            if (key == 'q' || key == 3 || key == 4) {
              return exitCode();
            }
            press(key, saves);
          }
          case Event.End _ -> {
            return exitCode();
          }
        }
      }
    }
  }

  private int exitCode() {
    return outcome != null && outcome.verdict().isGreen() ? 0 : 1;
  }

  private void judge() {
    int mine = ++round;
    var judged = exercise;
    desk.cancel();
    long start = System.nanoTime();
    Thread.ofVirtual().name("judge").start(() -> {
      try {
        var found = desk.judge(judged);
        events.add(new Event.Judged(mine, found, (System.nanoTime() - start) / 1_000_000));
      } catch (CancellationException e) {
        // Its answer is no longer there.
      } catch (RuntimeException e) { // the coach never dies of what a student writes
        events.add(new Event.Failed(mine, String.valueOf(e.getMessage())));
      }
    });
  }

  private void judged(Event.Judged judged) {
    if (judged.round() == round) {
      outcome = judged.outcome();
      show(board.verdict(judged.outcome(), judged.millis()));
    }
  }

  private void failed(Event.Failed failed) {
    if (failed.round() == round) {
      show(List.of("It could not be judged: " + failed.why(), "Save again, or press r."));
    }
  }

  private void show(List<String> body) {
    var lines = new ArrayList<>(board.head(exercise));
    lines.add("");
    lines.addAll(body);
    lines.add("");
    lines.add(board.keys(outcome));
    face.show(lines);
  }

  private void press(char key, SaveWatch saves) {
    try {
      switch (Character.toLowerCase(key)) {
        case 'h' -> show(desk.hint(exercise));
        case 'n' -> turnTo(1, saves);
        case 'p' -> turnTo(-1, saves);
        case 'l' -> show(desk.list());
        case 'c' -> show(desk.compare(exercise));
        case 'r' -> judge();
        case 'o' -> show(List.of(desk.open(exercise)));
        default -> {}
      }
    } catch (IOException e) {
      show(List.of("That cannot be read: " + e.getMessage()));
    }
  }

  private void turnTo(int step, SaveWatch saves) {
    var all = course.exercises();
    int index = all.indexOf(exercise) + step;
    if (index < 0 || index >= all.size()) {
      show(step < 0 ? List.of("This is the first exercise.") : end());
      return;
    }
    exercise = all.get(index);
    outcome = null;
    saves.turnTo(exercise.stubFolder());
    judge();
  }

  /** The page after the last exercise. */
  private List<String> end() {
    var open = desk.open();
    if (!open.isEmpty()) {
      var first = open.getFirst();
      return List.of("This is the last exercise. Still to do: %d of %d, the first of them %s %s.".formatted(
          open.size(), course.exercises().size(), first.shortName(), first.className()),
          "l lists them; " + Kata.command("watch", first.shortName()) + " goes there.");
    }
    return List.of(board.allGreen(), "",
        "Compare your answers with the references (c), and read what there is to take away.");
  }
}
