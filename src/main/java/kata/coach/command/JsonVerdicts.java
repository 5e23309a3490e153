package kata.coach.command;

import com.google.gson.GsonBuilder;
import java.util.List;
import kata.coach.Outcome;
import kata.course.Answers;
import kata.testing.Failure;

/** Verdicts for programs. */
final class JsonVerdicts {
  private JsonVerdicts() {}

  private record Red(String test, String kind, String message, List<String> places) {
    static Red of(Failure failure) {
      return new Red(failure.test(), failure.kind().name(), failure.sentence(), failure.places());
    }
  }

  private record Entry(String name, String className, String path, String state, List<Red> failures,
      List<String> proofs) {
    static Entry of(Outcome outcome) {
      var exercise = outcome.exercise();
      return new Entry(
          exercise.shortName(), exercise.className(), exercise.path(), outcome.state(),
          outcome.verdict().failures().stream().map(Red::of).toList(), outcome.proofs());
    }
  }

  private record All(String answers, boolean isGreen, List<Entry> exercises) {}

  static String of(Answers answers, List<Outcome> outcomes) {
    boolean isGreen = outcomes.stream().allMatch(outcome -> outcome.verdict().isGreen());
    var all = new All(answers.folder().toString(), isGreen, outcomes.stream().map(Entry::of).toList());
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(all);
  }
}
