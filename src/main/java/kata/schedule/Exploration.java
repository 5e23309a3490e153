package kata.schedule;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of a scenario's schedules.
 *
 * @param schedules how many were run
 * @param rows how many came to which end, by the words of {@link Outcome#row()}
 * @param wrongRows those of the rows that are not as they should be
 * @param notes in how many schedules something was noted
 * @param used what was seen at work in some schedule: kinds of locks that were held, such as "monitor" and
 *     "ReentrantLock", "a loop that only waits" for somebody else, and calls on objects made for several threads, such
 *     as "AtomicInteger.compareAndSet"
 * @param isComplete whether these are all schedules that can be told apart
 * @param preemptions how often, at most, an actor that could go on was interrupted; no bound if complete
 * @param finding what is wrong; null if nothing is
 */
public record Exploration(
    int schedules,
    Map<String, Integer> rows,
    Set<String> wrongRows,
    Map<String, Integer> notes,
    Set<String> used,
    boolean isComplete,
    int preemptions,
    @Nullable Finding finding) {

  /** Whether every schedule that was run is as it should be. */
  public boolean isRight() {
    return finding == null;
  }

  /** The same, but this is what is wrong. */
  Exploration with(Finding other) {
    return new Exploration(schedules, rows, wrongRows, notes, used, isComplete, preemptions, other);
  }

  /** The same, its schedule named together with its scene. */
  Exploration of(String scene) {
    if (finding == null) {
      return this;
    }
    var story = new Story(scene + "-" + finding.story().schedule(), finding.story().steps());
    return with(new Finding(finding.kind(), finding.told(), story, finding.thrown()));
  }

  /** How much was run, in words: "all 252 schedules". */
  public String extent() {
    if (isComplete) {
      return schedules == 1 ? "the only schedule" : "all " + schedules + " schedules";
    }
    if (schedules == 1) {
      return "one schedule (there are more)";
    }
    if (preemptions == Integer.MAX_VALUE) {
      return "the first %d schedules (there are more)".formatted(schedules);
    }
    return "the %d schedules with at most %d %s (there are more)"
        .formatted(schedules, preemptions, preemptions == 1 ? "interruption" : "interruptions");
  }

  /** The rows with their counts, most frequent first, one a line. */
  public String counts() {
    return rows.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
            .thenComparing(Map.Entry.comparingByKey()))
        .map(row -> "%7d  %s".formatted(row.getValue(), row.getKey()))
        .collect(Collectors.joining("\n"));
  }
}
