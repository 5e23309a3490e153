package kata.coach.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kata.course.Course;
import kata.course.Exercise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The coach says of an answer what {@code mvn test} says of it. Both are asked about a whole folder, which holds an answer
 * to each exercise: of the first its stub, of the second the reference, of the others right and wrong ones. With
 * {@code -Dkata.walk=all} folder after folder follows, until every answer of the course has been in one.
 */
@EnabledIfSystemProperty(named = "kata.walk", matches = ".*", disabledReason = "takes minutes: -Dkata.walk")
class AgreementTest {
  private static final Course COURSE = Course.at(Path.of(System.getProperty("kata.basedir", "")));

  /** An exercise's line: its name, its class, and the state of the answer. */
  private static final Pattern LINE =
      Pattern.compile(
          "    (ch\\d\\d/ex\\d\\d) +\\w+ +(green|untouched|missing|not compiled|refused|failed)\\b.*");

  private static final int ROUNDS = "all".equals(System.getProperty("kata.walk")) ? Integer.MAX_VALUE : 1;

  @TempDir private Path folder;

  @Test
  void the_coach_and_the_build_give_every_answer_the_same_verdict() throws Exception {
    var answers = new LinkedHashMap<Exercise, List<Path>>();
    COURSE.exercises().forEach(exercise -> answers.put(exercise, answers(exercise)));
    int rounds = answers.values().stream().mapToInt(List::size).max().orElseThrow();
    for (int round = 0; round < Math.min(rounds, ROUNDS); round++) {
      var mixed = folder.resolve("answers" + round);
      int turn = round;
      for (var exercise : answers.entrySet()) {
        var all = exercise.getValue();
        copy(all.get(turn % all.size()), mixed.resolve(exercise.getKey().path()));
        turn++;
      }
      var said = states(told(mixed));
      assertThat(said).hasSameSizeAs(COURSE.exercises());
      assertThat(states(built(mixed))).isEqualTo(said);
    }
  }

  private static List<Path> answers(Exercise exercise) {
    var right = exercise.rightFolders();
    var wrong = exercise.wrongFolders();
    var all = new ArrayList<>(List.of(exercise.stubFolder(), exercise.solutionFolder()));
    all.add(right.isEmpty() ? exercise.solutionFolder() : right.getFirst());
    all.add(wrong.getFirst());
    right.stream().skip(1).forEach(all::add);
    wrong.stream().skip(1).forEach(all::add);
    return all;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.newDirectoryStream(from)) {
      for (var file : files) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  private static String told(Path answers) {
    var out = System.out;
    var err = System.err;
    try {
      return TypedCommands.kata("test", "--answers", answers.toString()).text();
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  private String built(Path answers) throws IOException, InterruptedException {
    var page = folder.resolve("page");
    var maven = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
    new ProcessBuilder(maven, "test", "-Danswers=" + answers).directory(COURSE.root().toFile())
        .redirectErrorStream(true).redirectOutput(page.toFile()).start().waitFor();
    return Files.readString(page, StandardCharsets.UTF_8);
  }

  private static Map<String, String> states(String page) {
    var states = new TreeMap<String, String>();
    page.lines().map(LINE::matcher).filter(line -> line.matches())
        .forEach(line -> states.put(line.group(1), line.group(2)));
    return states;
  }
}
