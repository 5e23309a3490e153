package kata.coach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kata.course.Answers;
import kata.course.Answers.NoSuchAnswers;
import kata.course.Course;
import kata.course.Exercise;
import kata.course.RunRecord;
import kata.schedule.Scenes;
import kata.testing.FailureTeller;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints the page when a run of tests is over: after {@code mvn test}, and after a run in an IDE.
 *
 * <p>Registered through {@code META-INF/services}. JUnit calls it from one thread at a time.
 */
public final class CoachListener implements TestExecutionListener {
  private final RunSettings settings = RunSettings.fromProperties();
  private final Map<Exercise, Outcome> judged = new LinkedHashMap<>();
  private final Map<Exercise, RunRecord> ranHere = new LinkedHashMap<>();
  private final List<String> sentences = new ArrayList<>();

  /** Schedules get the same names here as in a worker, so that the coach can tell them again. */
  @Override
  public void executionStarted(TestIdentifier test) {
    var source = test.getSource().filter(where -> exercise(where).isPresent()).orElse(null);
    if (source instanceof MethodSource) {
      Scenes.testBegins();
    } else if (source instanceof ClassSource) {
      Scenes.begin("");
    }
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Scenes.testEnds();
    var thrown = result.getThrowable().orElse(null);
    if (thrown instanceof UsageError) {
      sentences.add(String.valueOf(thrown.getMessage()));
    } else if (thrown instanceof AnswerFailure failure) {
      judged.put(failure.outcome().exercise(), failure.outcome());
    } else {
      test.getSource().flatMap(this::exercise).ifPresent(exercise -> ran(exercise, test, thrown));
    }
  }

  /** An exercise's test that ran in this JVM, or one that was judged and is green. */
  private void ran(Exercise exercise, TestIdentifier test, @Nullable Throwable thrown) {
    var name = test.getSource().map(CoachListener::methodName).orElse("");
    var run = ranHere.computeIfAbsent(exercise, _ -> new RunRecord());
    if (thrown != null) {
      run.failed(FailureTeller.tell(name, thrown));
    } else if (test.isTest()) {
      run.passed();
    }
  }

  private Optional<Exercise> exercise(TestSource source) {
    var type =
        switch (source) {
          case MethodSource method -> method.getClassName();
          case ClassSource whole -> whole.getClassName();
          default -> "";
        };
    return settings.course().exercises().stream().filter(exercise -> exercise.testClass().equals(type))
        .findFirst();
  }

  private static String methodName(TestSource source) {
    return source instanceof MethodSource method ? method.getMethodName() : "";
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    var lines = sentences.isEmpty() ? page(settings.course()) : sentences;
    lines.forEach(System.out::println);
    System.out.flush();
  }

  private List<String> page(Course course) {
    var outcomes =
        course.exercises().stream()
            .flatMap(exercise -> outcome(exercise).stream())
            .toList();
    if (outcomes.isEmpty()) {
      return List.of();
    }
    try {
      Answers answers = settings.answers();
      return Report.of(course, answers, outcomes, Caller.BUILD, Paint.fromEnvironment().on());
    } catch (NoSuchAnswers e) {
      return List.of(e.sentence());
    }
  }

  private Optional<Outcome> outcome(Exercise exercise) {
    var outcome = judged.get(exercise);
    if (outcome != null) {
      return Optional.of(outcome);
    }
    return Optional.ofNullable(ranHere.get(exercise)).map(run -> new Outcome(exercise, run.verdict()));
  }
}
