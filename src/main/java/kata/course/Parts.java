package kata.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Looks whether an exercise has all its parts in the form that the course promises. Every offence is a sentence with
 * the remedy.
 */
public final class Parts {
  private static final int MOST_STUB_LINES = 40;
  private static final int MOST_TEST_LINES = 150;
  private static final int LEAST_WRONG = 3;
  private static final int LEAST_RIGHT = 2;

  /** Where a folder of a chapter holds one folder, or one file, for each exercise. */
  private static final List<String> PARENTS =
      List.of("exercises", "solutions", "src/wrong", "src/right", "src/main/resources/hints",
          "src/jcstress/java");

  /** Beside the chapters, the kata's own code. */
  private static final String KATA = "kata";

  private static final List<String> SECTIONS = List.of("1", "2", "3", "After");

  private final Exercise exercise;
  private final List<String> offences = new ArrayList<>();

  private Parts(Exercise exercise) {
    this.exercise = exercise;
  }

  /** All offences of the stub's form; empty if there is none. */
  static List<String> stubOffences(Exercise exercise) {
    var parts = new Parts(exercise);
    parts.stub();
    return List.copyOf(parts.offences);
  }

  /** All offences of an exercise's parts but the stub, which a student may have changed; empty if there is none. */
  public static List<String> offences(Exercise exercise) {
    var parts = new Parts(exercise);
    if (exercise.className().isEmpty()) {
      return List
          .of(exercise.path() + " has no test: write src/test/java/" + exercise.path() + "/…Test.java.");
    }
    parts.test();
    parts.solution();
    parts.hints();
    parts.variants();
    return List.copyOf(parts.offences);
  }

  /** Folders of answers, solutions, hints or harnesses that belong to no exercise. */
  public static List<String> strays(Course course) {
    var strays = new ArrayList<String>();
    for (var parent : PARENTS) {
      for (var chapter : Folders.list(course.root().resolve(parent))) {
        if (chapter.endsWith(KATA)) {
          continue;
        }
        for (var entry : Folders.list(chapter)) {
          var name = entry.getFileName().toString().replaceAll("\\.md$", "");
          var path = chapter.getFileName() + "/" + name;
          boolean known =
              name.equals("README") || course.exercises().stream().anyMatch(e -> e.path().equals(path));
          if (!known) {
            strays.add(
                course.told(entry) + " belongs to no exercise: is its name misspelt, or its test missing?");
          }
        }
      }
    }
    return strays;
  }

  private void stub() {
    var file = exercise.stubFolder().resolve(exercise.fileName());
    var text = text(file, "the stub");
    mostLines(text, MOST_STUB_LINES, "The stub");
    needs(text, "Situation:", "The stub's Javadoc needs a part that begins with \"Situation:\".");
    needs(text, "Task:", "The stub's Javadoc needs a part that begins with \"Task:\".");
    var run = "mvn test -Dtest=" + exercise.className() + "Test";
    needs(text, run, "The stub's Javadoc must say how to run it: " + run);
    needs(text, "// TODO", "The stub must hold a line // TODO where the student writes.");
    needs(text, "throw new UnsupportedOperationException(\"",
        "The stub must throw an UnsupportedOperationException that says what to write first.");
  }

  private void test() {
    mostLines(text(exercise.testFolder().resolve(exercise.className() + "Test.java"), "the test"),
        MOST_TEST_LINES, "The test");
  }

  private void solution() {
    text(exercise.solutionFolder().resolve(exercise.fileName()), "the reference solution");
  }

  private void hints() {
    var text = text(exercise.hints(), "the hints");
    for (var section : SECTIONS) {
      if (text.isEmpty()) {
        return;
      }
      var body = Pattern.compile("(?ms)^## " + section + "$(.*?)(?=^## |\\z)").matcher(text);
      if (!body.find() || body.group(1).isBlank()) {
        offences.add("The hints need a part \"## " + section + "\" with text in it.");
      } else if (section.equals("2") && !body.group(1).contains("https://")) {
        offences.add("Part \"## 2\" of the hints must link the API's documentation.");
      } else if (section.equals("After")) {
        exercise.wrongFolders().stream()
            .map(folder -> folder.getFileName().toString())
            .filter(name -> !body.group(1).contains(name))
            .forEach(name -> offences.add("Part \"## After\" of the hints must say why " + name + " fails."));
      }
    }
  }

  private void variants() {
    atLeast(LEAST_WRONG, exercise.wrongFolders(), "wrong solutions", "src/wrong");
    atLeast(LEAST_RIGHT, exercise.rightFolders(), "unusual right answers", "src/right");
    for (var folder : exercise.wrongFolders()) {
      if (Files.isRegularFile(folder.resolve(exercise.fileName()))) {
        WrongAnswer.in(folder, exercise.fileName())
            .missing()
            .ifPresent(missing -> offences
                .add("The wrong solution " + folder.getFileName() + " must open with " + missing + "."));
      }
    }
  }

  private void atLeast(int least, List<Path> folders, String what, String where) {
    if (folders.size() < least) {
      offences.add("There must be at least %d %s in %s/%s; there are %d.".formatted(least, what, where,
          exercise.path(), folders.size()));
    }
    folders.stream()
        .filter(folder -> !Files.isRegularFile(folder.resolve(exercise.fileName())))
        .forEach(folder -> offences.add("The folder " + folder + " holds no " + exercise.fileName() + "."));
  }

  private void mostLines(String text, int most, String what) {
    if (text.lines().count() > most) {
      offences.add(what + " has " + text.lines().count() + " lines: make it " + most + " at the most.");
    }
  }

  private void needs(String text, String part, String otherwise) {
    // A command may be broken over two lines of a comment, and a call over two lines of code.
    if (!text.isEmpty() && !text.replaceAll("\\s+\\*?\\s*", " ").replace("( ", "(").contains(part)) {
      offences.add(otherwise);
    }
  }

  private String text(Path file, String what) {
    if (!Files.isRegularFile(file)) {
      offences.add("There is no " + file.getFileName() + ", " + what + ": write "
          + exercise.root().relativize(file) + ".");
      return "";
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }
}
