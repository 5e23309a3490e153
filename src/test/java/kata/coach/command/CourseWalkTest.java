package kata.coach.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kata.course.Course;
import kata.course.Exercise;
import kata.course.WrongAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * A student's way through the whole course, in a terminal: every stub is red, a wrong answer hears its sentence, a right
 * one is green, and {@code n} goes on. It takes minutes, and runs only if asked: {@code -Dkata.walk}.
 */
@EnabledIfSystemProperty(named = "kata.walk", matches = ".*", disabledReason = "takes minutes: -Dkata.walk")
class CourseWalkTest {
  /** What is said of a wrong answer that is given up, which takes its time. */
  private static final Pattern SLOW =
      Pattern.compile("[Nn]othing moves|still waits|did not end|never comes?|close\\(?$");

  @TempDir private Path folder;

  @Test
  void goes_from_the_first_stub_to_the_page_where_all_is_green() throws IOException {
    assumeTrue(PseudoTerminal.isThere(), "there is no command script(1) here, which makes pseudo-terminals");
    var course = CopiedCourse.in(folder.resolve("kata"));
    var exercises = Course.at(course.root()).exercises();
    try (var terminal = PseudoTerminal.start(course.coach())) {
      for (int i = 0; i < exercises.size(); i++) {
        var exercise = exercises.get(i);
        terminal
            .reads(Pattern.quote(exercise.shortName() + " " + exercise.className()) + " +" + (i + 1) + " of");
        walk(exercise, course, terminal);
        terminal.press("n");
      }
      terminal.reads("All " + exercises.size() + " exercises are green");
      terminal.press("q");
      assertThat(terminal.exitCode()).isEqualTo(0);
    }
  }

  private static void walk(Exercise exercise, CopiedCourse course, PseudoTerminal terminal)
      throws IOException {
    terminal.reads("Not written yet");
    var mistake = quickest(exercise);
    course.save(exercise.path(), course.wrong(exercise.path(), mistake.name()));
    terminal.reads(shown(mistake.says()));
    terminal.reads("q quit");
    course.save(exercise.path(), course.solution(exercise.path()));
    terminal.reads("green: all \\d+ tests pass");
    terminal.reads("q quit");
  }

  /**
   * The first wrong answer, by name, that fails a single test, which is the one that is shown, and does not have to be
   * given up.
   */
  private static WrongAnswer quickest(Exercise exercise) {
    var all = exercise.wrongFolders().stream()
        .filter(mistake -> Files.exists(mistake.resolve(exercise.fileName())))
        .map(mistake -> WrongAnswer.in(mistake, exercise.fileName()))
        .filter(mistake -> mistake.fails().size() == 1)
        .toList();
    return all.stream().filter(mistake -> !SLOW.matcher(mistake.says()).find()).findFirst()
        .orElseGet(() -> all.getFirst());
  }

  /** As a terminal shows it, in lines of its own. */
  private static String shown(String sentence) {
    return Arrays.stream(sentence.split("…"))
        .map(part -> List.of(part.strip().split("\\s+")).stream().map(Pattern::quote)
            .collect(Collectors.joining("\\s+")))
        .collect(Collectors.joining("(?s:.*?)"));
  }
}
