package kata.coach.command;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import kata.coach.Titles;
import kata.course.Exercise;
import kata.course.Judge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kata list}: every exercise and where the student stands. */
@Command(name = "list", description = "Chapters and exercises: done, current, open.")
final class ListCommand implements Callable<Integer> {
  @Option(names = "--json", description = "For programs.") private boolean isJson;

  @Override
  public Integer call() {
    var session = Session.open();
    var states = states(session);
    var current = session.course().exercises().stream()
        .filter(exercise -> !"green".equals(states.get(exercise)))
        .findFirst();
    if (isJson) {
      session.line(json(states, current.orElse(null)));
    } else {
      session.lines(page(session, states, current.orElse(null)));
    }
    return 0;
  }

  /** The state of each answer: remembered where this very answer was judged before, else found out now. */
  private static Map<Exercise, String> states(Session session) {
    var states = new LinkedHashMap<Exercise, String>();
    var unknown = new ArrayList<Exercise>();
    for (var exercise : session.course().exercises()) {
      var known = session.progress().state(exercise, exercise.stubFolder());
      states.put(exercise, known.orElse("open"));
      if (known.isEmpty() && !Untouched.is(exercise)) {
        unknown.add(exercise);
      }
    }
    if (!unknown.isEmpty()) {
      try (var judge = Judge.open()) {
        unknown
            .forEach(exercise -> states.put(exercise, session.judge(judge, exercise, session.own()).state()));
      }
    }
    return states;
  }

  /** The page without judging anything: what was never judged is open. */
  static List<String> remembered(Session session) {
    var states = new LinkedHashMap<Exercise, String>();
    session.course().exercises().forEach(
        exercise -> states.put(
            exercise, session.progress().state(exercise, exercise.stubFolder()).orElse("open")));
    return page(session, states, session.current());
  }

  private static List<String> page(
      Session session, Map<Exercise, String> states, @Nullable Exercise current) {
    var paint = session.paint();
    var lines = new ArrayList<String>();
    for (var chapter : session.course().chapters()) {
      long green = chapter.exercises().stream().filter(one -> "green".equals(states.get(one))).count();
      lines.add(
          paint.bold(chapter.name().substring(0, 4) + "  " + Titles.of(session.course(), chapter))
              + "  " + green + " of " + chapter.exercises().size());
      for (var exercise : chapter.exercises()) {
        var state = states.getOrDefault(exercise, "open");
        var mark =
            "green".equals(state) ? paint.green("✓") : exercise.equals(current) ? paint.bold("→") : " ";
        var told = "untouched".equals(state) || "open".equals(state) || "green".equals(state)
            ? ""
            : paint.red(state);
        lines
            .add(("  " + mark + " %-10s %-20s %s").formatted(exercise.shortName(), exercise.className(), told)
                .stripTrailing());
      }
    }
    return lines;
  }

  /** One exercise, as {@code --json} shows it. */
  private record Entry(String name, String className, String path, String state, boolean isCurrent) {}

  private static String json(Map<Exercise, String> states, @Nullable Exercise current) {
    List<Entry> entries =
        states.entrySet().stream()
            .map(
                entry -> new Entry(
                    entry.getKey().shortName(), entry.getKey().className(), entry.getKey().path(),
                    entry.getValue(), entry.getKey().equals(current)))
            .toList();
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(entries);
  }
}
