package kata.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kata.course.worker.Frame;
import kata.schedule.Replayed;
import kata.testing.Failure;
import org.jspecify.annotations.Nullable;

/**
 * What has been told of one run of an exercise's tests so far.
 *
 * <p>Belongs to one thread.
 */
public final class RunRecord {
  /** Threads that are told one by one. */
  private static final int MOST_TOLD = 4;

  private final List<Failure> failures = new ArrayList<>();
  private int passed;
  private String running = "";
  private Frame.@Nullable Done done;
  private Worker.@Nullable Ended end;
  private @Nullable Retold retold;

  /** A test has passed. */
  public void passed() {
    passed++;
  }

  /** A test has failed. */
  public void failed(Failure failure) {
    failures.add(failure);
  }

  void add(Frame frame) {
    switch (frame) {
      case Frame.Started started -> running = started.test();
      case Frame.Passed _ -> passed();
      case Frame.Failed failed -> failed(failed.failure());
      case Frame.Retold(Replayed replayed) -> retold = new Retold(running, replayed);
      case Frame.Done last -> done = last;
      default -> throw new IllegalStateException("a worker said " + frame + " in the middle of a run");
    }
  }

  boolean isDone() {
    return done != null;
  }

  /** What the tests so far come to. */
  public Verdict verdict() {
    return end == null ? ofTests() : ended(end);
  }

  private Verdict ofTests() {
    var end = done == null ? new Frame.Done(true, List.of(), "", List.of()) : done;
    if (failures.isEmpty() && passed == 0) {
      return new Verdict.Failed(List.of(notRun("No test was run.")), 0, end.output());
    }
    if (passed == 0 && failures.getFirst().kind() == Failure.Kind.NOT_WRITTEN) {
      return new Verdict.NotWritten(failures.getFirst().sentence());
    }
    if (failures.stream().anyMatch(failure -> failure.kind() == Failure.Kind.HUNG)) {
      return new Verdict.Hung(List.copyOf(failures), end.output());
    }
    if (failures.isEmpty() && !end.left().isEmpty()) {
      return new Verdict.Failed(List.of(left(end.left())), passed, end.output());
    }
    return failures.isEmpty()
        ? new Verdict.Passed(passed, end.output(), end.proofs())
        : new Verdict.Failed(List.copyOf(failures), passed, end.output());
  }

  /** What came of the schedule that was asked for; empty if the tests did not come to its scenario. */
  Optional<Retold> retold() {
    return Optional.ofNullable(retold);
  }

  /** The worker has ended in the middle. */
  void cutOff(Worker.Ended how) {
    end = how;
  }

  private Verdict ended(Worker.Ended end) {
    if (!end.silent) {
      return new Verdict.Died(end.exitCode, running, end.output);
    }
    var sentence = "The JVM that ran this test gave no sign of life any more, and was ended.";
    var all = new ArrayList<>(failures);
    all.add(new Failure(Failure.Kind.HUNG, running, sentence, List.of()));
    return new Verdict.Hung(List.copyOf(all), end.output);
  }

  private static Failure notRun(String sentence) {
    return new Failure(Failure.Kind.NOT_RUN, "", sentence, List.of());
  }

  private static Failure left(List<String> left) {
    boolean hasThread = left.stream().anyMatch(sentence -> sentence.startsWith("thread"));
    boolean hasProcess = left.stream().anyMatch(sentence -> sentence.startsWith("process"));
    var remedy = hasThread
        ? "Whoever starts a thread or opens a pool also ends it."
        : "Whoever starts a process also ends it.";
    var sentence = "The tests pass, but " + counted(left.size(), hasThread, hasProcess) + " left behind: "
        + told(left) + ". " + remedy;
    return new Failure(Failure.Kind.LEFT_BEHIND, "", sentence, List.of());
  }

  private static String counted(int n, boolean hasThread, boolean hasProcess) {
    if (hasThread && hasProcess) {
      return "threads and processes were";
    }
    if (hasProcess) {
      return n == 1 ? "a process was" : n + " processes were";
    }
    return n == 1 ? "a thread was" : n + " threads were";
  }

  private static String told(List<String> left) {
    int more = left.size() - MOST_TOLD;
    var first = String.join("; ", left.subList(0, Math.min(left.size(), MOST_TOLD)));
    return more > 0 ? first + "; and " + more + " more" : first;
  }
}
