package kata.course;

import static kata.course.TinyCourse.returning;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkersTest {
  @TempDir private Path folder;

  @Test
  void a_clean_worker_is_used_again_and_a_stained_one_is_not() throws IOException {
    var course = TinyCourse.in(folder);
    try (var judge = Judge.open()) {
      var pid = "throw new IllegalStateException(\"pid \" + ProcessHandle.current().pid());";
      var first = told(judge, course, pid);
      assertThat(told(judge, course, pid)).isEqualTo(first);
      judge.judge(course.exercise(),
          course.answer(returning("System.setProperty(\"stain\", \"1\");\n return 42;")));
      assertThat(told(judge, course, pid)).isNotEqualTo(first);
    }
  }

  @Test
  void no_worker_is_left_when_the_judge_is_closed() throws IOException {
    var before = workers();
    var course = TinyCourse.in(folder);
    try (var judge = Judge.open()) {
      judge.judge(course.exercise(), course.answer(returning("return 42;")));
    }
    workers().stream().filter(process -> !before.contains(process))
        .forEach(process -> process.onExit().join());
    assertThat(workers()).isSubsetOf(before);
  }

  private static String told(Judge judge, TinyCourse course, String body) throws IOException {
    return judge.judge(course.exercise(), course.answer(returning(body))).failures().getFirst().sentence();
  }

  private static Set<ProcessHandle> workers() {
    return ProcessHandle.current().descendants().collect(Collectors.toSet());
  }
}
