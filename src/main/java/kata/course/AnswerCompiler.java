package kata.course;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kata.course.worker.AnswerLoader;

/**
 * Compiles answers, one by one, in memory: nothing of another answer, or of an older one, is ever taken for it.
 *
 * <p>Thread-safe; one compilation at a time.
 */
public final class AnswerCompiler implements AutoCloseable {
  private final Compiler compiler;

  AnswerCompiler(Compiler compiler) {
    this.compiler = compiler;
  }

  /** Opens a compiler with the class path of this JVM. */
  public static AnswerCompiler open() {
    return new AnswerCompiler(new Compiler(classPath()));
  }

  /** The class path of this JVM, wherever it is written down. */
  public static List<Path> classPath() {
    // Surefire may have put the real class path into a property, and a jar of pointers into the other.
    var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(entry -> Path.of(entry).toAbsolutePath())
        .toList();
  }

  /** What a compilation came to. */
  public sealed interface Result {
    /**
     * It compiles.
     *
     * @param classes by their binary names
     */
    record Compiled(Map<String, byte[]> classes) implements Result {
      /**
       * Loads the class that the exercise asks for into a loader of its own: nothing static is shared with what was
       * loaded before.
       *
       * @throws IllegalStateException if the classes are not those of an answer to this exercise
       */
      public Class<?> load(Exercise exercise) {
        var name = exercise.packageName() + "." + exercise.className();
        try {
          return new AnswerLoader(classes).loadClass(name);
        } catch (ClassNotFoundException e) {
          throw new IllegalStateException("the answer holds no class " + name, e);
        }
      }
    }

    /**
     * It does not, or may not be run.
     *
     * @param verdict why
     */
    record Stopped(Verdict verdict) implements Result {
      /** Why, in a sentence. */
      public String sentence() {
        return Sentences.of(verdict);
      }
    }
  }

  /**
   * Compiles an answer.
   *
   * @param exercise that it answers
   * @param folder that holds the answer's files
   * @throws java.io.UncheckedIOException if files cannot be read
   */
  public Result compile(Exercise exercise, Path folder) {
    return compile(exercise, Folders.javaFiles(folder), folder);
  }

  /**
   * Compiles an answer of which only some files are given, as wrong solutions are: the others are the reference's.
   *
   * @param exercise that it answers
   * @param folder that holds the files that differ
   * @throws java.io.UncheckedIOException if files cannot be read
   */
  public Result compileVariant(Exercise exercise, Path folder) {
    var files = new ArrayList<>(Folders.javaFiles(folder));
    Folders.javaFiles(exercise.solutionFolder()).stream()
        .filter(file -> !Files.exists(folder.resolve(file.getFileName().toString())))
        .forEach(files::add);
    return compile(exercise, files, folder);
  }

  private Result compile(Exercise exercise, List<Path> files, Path folder) {
    if (!Files.isRegularFile(folder.resolve(exercise.fileName()))) {
      return new Result.Stopped(new Verdict.Missing(folder.resolve(exercise.fileName())));
    }
    var answer = compiler.compile(files, Map.of());
    if (!answer.errors().isEmpty()) {
      return new Result.Stopped(new Verdict.NotCompiled(answer.errors(), false));
    }
    if (!answer.classes().containsKey(exercise.packageName() + "." + exercise.className())) {
      return new Result.Stopped(new Verdict.NotCompiled(List.of(noClass(exercise)), false));
    }
    return Boundary.crossed(exercise.path(), answer.classes())
        .<Result>map(why -> new Result.Stopped(new Verdict.Refused(why)))
        .orElseGet(() -> new Result.Compiled(answer.classes()));
  }

  /** The file is empty, say, or its package is another one: for the compiler all is well. */
  private static CompilerError noClass(Exercise exercise) {
    return new CompilerError(
        exercise.fileName(), 0, 0,
        "there is no class " + exercise.className() + " of the package " + exercise.packageName()
            + " in it. It begins with \"package " + exercise.packageName() + ";\", and holds \"public class "
            + exercise.className() + "\".",
        "");
  }

  @Override
  public void close() {
    compiler.close();
  }
}
