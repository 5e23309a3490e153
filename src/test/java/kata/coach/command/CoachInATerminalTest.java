package kata.coach.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The coach as a student has it: in a terminal, with keys that are pressed and files that are saved. */
class CoachInATerminalTest {
  private static final String EXERCISE = "ch10_web/ex10_parse";

  @TempDir private Path folder;

  private CopiedCourse course;
  private PseudoTerminal terminal;

  @BeforeEach
  void open() throws IOException {
    assumeTrue(PseudoTerminal.isThere(), "there is no command script(1) here, which makes pseudo-terminals");
    course = CopiedCourse.in(folder.resolve("Ash's kata ü"));
    terminal = PseudoTerminal.start(course.coach());
  }

  @AfterEach
  void close() {
    if (terminal != null) {
      terminal.close();
    }
  }

  @Test
  void goes_from_red_to_green_and_on_to_the_next_exercise() throws IOException {
    terminal.reads("Not written yet");
    terminal.press("h");
    terminal.reads("hint 1 of 3");

    course.save(EXERCISE, course.wrong(EXERCISE, "NoCheck"));
    terminal.reads("red: ");
    terminal.reads("q quit");

    course.save(EXERCISE, course.solution(EXERCISE));
    terminal.reads("green");
    terminal.press("n");
    terminal.reads("ch10/ex20 SyncScraper");
    terminal.press("q");
    assertThat(terminal.exitCode()).isEqualTo(1);
  }

  @Test
  void shows_the_compilers_words_with_the_line_and_a_caret() throws IOException {
    terminal.reads("Not written yet");
    course.save(EXERCISE, Files.readString(course.answer(EXERCISE)).replace("// TODO", "int x = 5"));
    terminal.reads("it does not compile");
    terminal.reads("int x = 5");
    terminal.reads("\\^");
  }

  @Test
  void survives_a_file_that_is_deleted_and_comes_back() throws IOException {
    terminal.reads("Not written yet");
    Files.delete(course.answer(EXERCISE));
    terminal.reads("There is no file NameParser.java");
    course.save(EXERCISE, course.solution(EXERCISE));
    terminal.reads("green");
  }
}
