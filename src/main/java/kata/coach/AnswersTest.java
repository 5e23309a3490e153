package kata.coach;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kata.course.Answers;
import kata.course.Answers.NoSuchAnswers;
import kata.course.Exercise;
import kata.course.Judge;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/**
 * What {@code mvn test} runs: every answer, one exercise after the other, each judged in a JVM apart. It lies among
 * the kata's own classes, not among the tests, because those do not compile while an answer is broken.
 */
final class AnswersTest {
  /** Two at a time: most of a test's life is waiting. */
  private static final int AT_ONCE = 2;

  private final ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
  private final Judge judge = Judge.open();

  @AfterEach
  void close() {
    pool.shutdownNow();
    pool.close();
    judge.close();
  }

  @TestFactory
  List<DynamicNode> answers() {
    var run = RunSettings.fromProperties();
    var all = run.course().exercises();
    var exercises = Selection.of(all, run.only());
    if (exercises.isEmpty()) {
      throw new UsageError(NearestNames.sentence(all, run.only(), Caller.BUILD));
    }
    try {
      var answers = run.answers();
      return exercises.stream().map(exercise -> node(exercise, answers)).toList();
    } catch (NoSuchAnswers e) {
      throw new UsageError(e.sentence());
    }
  }

  /** Begins to judge an answer; the test waits for the verdict. */
  private DynamicNode node(Exercise exercise, Answers answers) {
    var folder = answers.folderOf(exercise);
    var pending = pool.submit(() -> new Outcome(exercise, judge.judge(exercise, folder)));
    return dynamicTest(
        exercise.path(),
        URI.create("class:" + exercise.testClass()),
        () -> {
          var outcome = pending.get();
          if (!outcome.verdict().isGreen()) {
            throw new AnswerFailure(outcome);
          }
        });
  }
}
