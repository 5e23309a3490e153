package kata.race;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import kata.course.AnswerCompiler;
import kata.course.Exercise;

/**
 * Compiles harnesses together with the answers that they run, each by itself: one that does not compile spoils no other.
 */
final class HarnessCompiler implements AutoCloseable {
  private final AnswerCompiler answers = AnswerCompiler.open();
  private final Path output;

  /**
   * A compiler.
   *
   * @param output where the classes go, in a folder for each harness
   */
  HarnessCompiler(Path output) {
    this.output = output;
  }

  /**
   * What came of it: one of the two is empty.
   *
   * @param classes the folder with the answer's classes and the harness's
   * @param stopped why there are none
   */
  record Result(Optional<Path> classes, Optional<String> stopped) {
    static Result stopped(String why) {
      return new Result(Optional.empty(), Optional.of(why));
    }
  }

  /** Compiles an answer, and then its harness. */
  Result compile(Harness harness, Exercise exercise, AnswerFolder folder) {
    var answer = folder.variant()
        ? answers.compileVariant(exercise, folder.path())
        : answers.compile(exercise, folder.path());
    return switch (answer) {
      case AnswerCompiler.Result.Stopped stopped -> Result.stopped(stopped.sentence());
      case AnswerCompiler.Result.Compiled compiled -> {
        var classes = output.resolve(harness.subject());
        write(compiled.classes(), classes);
        yield errors(harness, classes)
            .map(
                error -> Result.stopped(
                    "Your class does not fit its harness: keep the names, parameters and results of the stub. "
                        + error))
            .orElseGet(() -> new Result(Optional.of(classes), Optional.empty()));
      }
    };
  }

  private static void write(Map<String, byte[]> classes, Path folder) {
    try {
      for (var each : classes.entrySet()) {
        var file = folder.resolve(each.getKey().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, each.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write to " + folder, e);
    }
  }

  /** Compiles the harness beside the answer, with jcstress's processor, which writes what jcstress runs. */
  private static Optional<String> errors(Harness harness, Path classes) {
    var classPath = Classpath.written(Classpath.entries());
    var options =
        List.of(
            "--release", "25", "--enable-preview", "-Xlint:none", "-proc:full", "-implicit:none",
            "-processorpath",
            classPath, "-cp", classes + File.pathSeparator + classPath, "-d", classes.toString());
    var problems = new DiagnosticCollector<JavaFileObject>();
    var javac = ToolProvider.getSystemJavaCompiler();
    try (var files = javac.getStandardFileManager(problems, Locale.ROOT, null)) {
      var source = files.getJavaFileObjects(harness.file());
      boolean compiled = javac.getTask(new StringWriter(), files, problems, options, null, source).call();
      return compiled ? Optional.empty() : Optional.of(first(problems));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String first(DiagnosticCollector<JavaFileObject> problems) {
    return problems.getDiagnostics().stream()
        .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
        .findFirst()
        .map(problem -> problem.getMessage(Locale.ROOT).strip().replaceAll("\\s*\\R\\s*", ", "))
        .orElse("");
  }

  @Override
  public void close() {
    answers.close();
  }
}
