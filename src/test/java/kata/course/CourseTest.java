package kata.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/** The course checks itself: all parts are there, right answers pass, wrong ones fail as they say. */
class CourseTest {
  /** Most of a wrong solution's run is waiting until nothing moves: four at a time keep two cores busy. */
  private static final int AT_ONCE = 4;

  /** In a student's clone the stubs have been written over; where the course is built, each must be there. */
  private static final boolean STRICT = System.getenv("CI") != null;

  private static final Course COURSE = Course.at(Path.of(System.getProperty("kata.basedir", "")));

  private static Judge judge;

  private static ExecutorService pool;

  @BeforeAll
  static void open() {
    judge = Judge.open();
    pool = Executors.newFixedThreadPool(AT_ONCE);
  }

  @AfterAll
  static void close() {
    pool.shutdownNow();
    pool.close();
    judge.close();
  }

  @Test
  void the_course_has_chapters_with_exercises() {
    assertThat(COURSE.exercises()).isNotEmpty();
  }

  @Test
  void every_chapter_has_a_lesson() {
    assertThat(COURSE.chapters())
        .allSatisfy(chapter -> assertThat(COURSE.lesson(chapter)).content().startsWith("# "));
  }

  @Test
  void no_class_has_the_name_of_another() {
    assertThat(COURSE.exercises().stream().map(Exercise::className)).doesNotHaveDuplicates();
  }

  @Test
  void no_folder_belongs_to_no_exercise() {
    assertThat(Parts.strays(COURSE)).isEmpty();
  }

  @TestFactory
  List<DynamicNode> every_exercise_tells_right_from_wrong() {
    return COURSE.exercises().stream()
        .<DynamicNode>map(exercise -> dynamicContainer(exercise.path(), checks(exercise)))
        .toList();
  }

  private static List<DynamicTest> checks(Exercise exercise) {
    var check = new SelfCheck(judge, STRICT);
    var tests = new ArrayList<DynamicTest>();
    tests.add(
        dynamicTest("all parts are there", () -> assertNone(exercise, "parts", Parts.offences(exercise))));
    tests.add(
        dynamicTest("every test is failed by some wrong solution",
            () -> assertNone(exercise, "tests", untested(exercise))));
    tests.add(later(exercise, "stub", () -> check.stub(exercise)));
    tests.add(later(exercise, "solution", () -> check.solution(exercise)));
    exercise.rightFolders()
        .forEach(folder -> tests
            .add(later(exercise, "right: " + name(folder), () -> check.right(exercise, folder))));
    exercise.wrongFolders()
        .forEach(folder -> tests
            .add(later(exercise, "wrong: " + name(folder), () -> check.wrong(exercise, folder))));
    return tests;
  }

  private static DynamicTest later(Exercise exercise, String name, Callable<List<String>> check) {
    Future<List<String>> offences = pool.submit(check);
    return dynamicTest(name, () -> assertNone(exercise, name, result(offences)));
  }

  private static List<String> result(Future<List<String>> offences) throws InterruptedException {
    try {
      return offences.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TestAbortedException skipped) {
        throw skipped;
      }
      throw new AssertionError("The check itself failed.", e.getCause());
    }
  }

  /** Names the answer, too: a build's last lines tell a dynamic test's sentence, but not its name. */
  private static void assertNone(Exercise exercise, String name, List<String> offences) {
    assertThat(offences)
        .withFailMessage(() -> exercise.shortName() + " " + name + ": " + String.join("\n", offences))
        .isEmpty();
  }

  private static List<String> untested(Exercise exercise) throws ClassNotFoundException {
    var failed =
        exercise.wrongFolders().stream()
            .flatMap(folder -> WrongAnswer.in(folder, exercise.fileName()).fails().stream())
            .collect(Collectors.toSet());
    var tests = new TreeSet<String>();
    for (var method : Class.forName(exercise.testClass()).getDeclaredMethods()) {
      if (method.isAnnotationPresent(Test.class)) {
        tests.add(method.getName());
      }
    }
    tests.removeAll(failed);
    return tests.stream().map(test -> "No wrong solution fails " + test + ": write one, or drop the test.")
        .toList();
  }

  private static String name(Path folder) {
    return folder.getFileName().toString();
  }
}
