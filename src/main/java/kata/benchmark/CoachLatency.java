package kata.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kata.coach.Names;
import kata.course.Course;
import kata.course.Exercise;

/** What a student waits for, seen from outside: from the save to the verdict, and a command's cold start. */
final class CoachLatency {
  private static final int SAVES = 30;
  private static final int STARTS = 10;

  /** An exercise or two of each chapter, of those whose tests hardly need to give up. */
  private static final List<String> EXERCISES =
      List.of("ch10/ex10", "ch10/ex20", "ch20/ex10", "ch30/ex10", "ch40/ex40", "ch40/ex90", "ch50/ex10",
          "ch60/ex10");

  private static final Duration IDLE = Duration.ofSeconds(10);

  private final CourseCopy copy;

  private CoachLatency(CourseCopy copy) {
    this.copy = copy;
  }

  /**
   * Runs it.
   *
   * @param names of exercises; none for the usual ones
   */
  static void run(List<String> names) throws Exception {
    try (var copy = CourseCopy.of(Course.at(Path.of(System.getProperty("kata.basedir", ""))).root())) {
      var latency = new CoachLatency(copy);
      System.out.println(Figures.headInMillis());
      latency.starts("list");
      latency.starts("hint", "ch10/ex10");
      for (var name : names.isEmpty() ? EXERCISES : names) {
        latency.exercise(Names.one(copy.course().exercises(), name));
      }
    }
  }

  private void starts(String... words) throws Exception {
    var figures = new Figures("kata " + words[0] + ", from a cold start");
    int exitCode = once(words); // what nobody has judged yet is judged now
    for (int i = 0; i < STARTS && exitCode == 0; i++) {
      figures.time(() -> once(words));
    }
    System.out
        .println(exitCode == 0 ? figures.rowInMillis() : "kata " + words[0] + " ended with " + exitCode);
  }

  private int once(String... words) throws IOException, InterruptedException {
    return copy.coach(words).redirectOutput(Redirect.DISCARD).redirectErrorStream(true).start().waitFor();
  }

  private void exercise(Exercise exercise) throws Exception {
    try (var coach = WatchingCoach.on(copy, exercise)) {
      for (var answer : answers(exercise).entrySet()) {
        var figures = new Figures(exercise.shortName() + " " + answer.getKey());
        for (int i = -2; i < SAVES; i++) {
          coach.rest();
          var took = coach.save(answer.getValue() + "// save " + i + "\n");
          if (i >= 0) { // the first ones load classes
            figures.add(took);
          }
        }
        System.out.println(figures.rowInMillis());
      }
      idle(exercise, coach);
    }
  }

  /** The stub, the reference, and the first of the wrong solutions. */
  private static Map<String, String> answers(Exercise exercise) throws IOException {
    var wrong = exercise.wrongFolders().stream()
        .filter(folder -> Files.exists(folder.resolve(exercise.fileName())))
        .findFirst()
        .orElseThrow();
    return new TreeMap<>(
        Map.of(
            "stub", Files.readString(exercise.stubFolder().resolve(exercise.fileName())),
            "reference", Files.readString(exercise.solutionFolder().resolve(exercise.fileName())),
            "wrong: " + wrong.getFileName(), Files.readString(wrong.resolve(exercise.fileName()))));
  }

  private static void idle(Exercise exercise, WatchingCoach coach) throws InterruptedException {
    coach.rest();
    var used = coach.cpuIn(IDLE);
    System.out.println(
        String.format(
            Locale.ROOT, "%-44s CPU while idle: %.1f %%; %s", exercise.shortName(),
            100.0 * used.toMillis() / IDLE.toMillis(), String.join(", ", coach.memory())));
  }
}
