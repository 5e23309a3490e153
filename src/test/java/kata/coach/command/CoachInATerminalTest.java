package kata.coach.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The coach as a student has it: in a terminal, with keys that are pressed and files that are saved. */
class CoachInATerminalTest {
  private static final String EXERCISE = "ch10_web/ex10_parse";

  @TempDir private Path folder;

  private CopiedCourse course;
  private String stub;
  private PseudoTerminal terminal;

  @BeforeEach
  void open() throws IOException {
    assumeTrue(PseudoTerminal.isThere(), "there is no command script(1) here, which makes pseudo-terminals");
    course = CopiedCourse.in(folder.resolve("Ash's kata ü"));
    stub = Files.readString(course.answer(EXERCISE));
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

  @Test
  void every_key_does_what_it_says() throws IOException {
    terminal.reads("Not written yet");
    terminal.press("p");
    terminal.reads("This is the first exercise");
    terminal.press("c");
    terminal.reads("Not green yet");
    terminal.press("l");
    terminal.reads("ch60/ex30");
    terminal.press("n");
    terminal.reads("ch10/ex20 SyncScraper");
    terminal.reads("Not written yet");
    terminal.press("p");
    terminal.reads("ch10/ex10 NameParser");
    course.save(EXERCISE, course.solution(EXERCISE));
    terminal.reads("green: all \\d+ tests pass");
    terminal.press("c");
    terminal.reads("What to take away");
    terminal.press("r");
    terminal.reads("green: all \\d+ tests pass");
    terminal.press("q");
    assertThat(terminal.exitCode()).isEqualTo(0);
  }

  @Test
  void a_newer_save_ends_a_run_that_would_never_end() throws IOException {
    terminal.reads("Not written yet");
    course.save(EXERCISE, stubThat("System.out.println(\"looping\"); while (true) { Thread.onSpinWait(); }"));
    course.save(EXERCISE, course.solution(EXERCISE));
    terminal.reads("green: all \\d+ tests pass");
  }

  @Test
  void what_an_answer_does_to_its_jvm_is_told_and_the_coach_lives_on() throws IOException {
    terminal.reads("Not written yet");
    course.save(EXERCISE, stubThat("Runtime.getRuntime().halt(3); return null;"));
    terminal.reads("exit code 3");
    course.save(EXERCISE,
        stubThat("for (int i = 0; i < 99_999; i++) { System.out.println(i); } return null;"));
    terminal.reads("more lines");
    course.save(EXERCISE, course.solution(EXERCISE));
    terminal.reads("green: all \\d+ tests pass");
  }

  @Test
  void ctrl_c_leaves_the_terminal_as_it_was_and_no_process_behind() throws IOException {
    terminal.close();
    terminal = PseudoTerminal.startBetweenLooks(course.coach());
    var before = terminal.reads("before [^.]+\\."); // to its end: it may come in parts
    terminal.reads("Not written yet");
    var processes = terminal.processes();
    assertThat(processes).hasSizeGreaterThan(1); // the shell, the coach, and its worker
    terminal.press("\u0003");
    var after = terminal.reads("after [^.]+\\.");
    assertThat(after.substring("after ".length())).isEqualTo(before.substring("before ".length()));
    terminal.exitCode();
    processes.forEach(process -> process.onExit().join());
  }

  /** The stub, whose method does this. */
  private String stubThat(String does) {
    return stub.replaceFirst("(?s)// TODO.*?;", Matcher.quoteReplacement(does));
  }
}
