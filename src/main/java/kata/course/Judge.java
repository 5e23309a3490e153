package kata.course;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kata.course.worker.Frame;

/**
 * Judges answers: compiles one in memory together with its test, runs the test in a worker JVM, and says what came
 * out.
 *
 * <p>Thread-safe; each thread that judges gets a worker of its own.
 */
public final class Judge implements AutoCloseable {
  private final Compiler compiler;
  private final TestCompiler tests;
  private final Workers workers;

  private Judge(List<Path> classPath) {
    this.compiler = new Compiler(classPath);
    this.tests = new TestCompiler(compiler);
    this.workers = new Workers(classPath);
  }

  /** Opens a judge with the class path of this JVM, and begins to warm up a worker. */
  public static Judge open() {
    // Surefire may have put the real class path into a property, and a jar of pointers into the other.
    var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var judge =
        new Judge(
            Stream.of(path.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath())
                .toList());
    judge.workers.prepare();
    return judge;
  }

  /**
   * Judges one answer.
   *
   * @param exercise whose test decides
   * @param folder that holds the answer's files
   * @throws java.io.UncheckedIOException if files cannot be read or no JVM can be started
   */
  public Verdict judge(Exercise exercise, Path folder) {
    return judge(exercise, Folders.javaFiles(folder), folder);
  }

  /**
   * Judges an answer of which only some files are given, as wrong solutions are: the others are the reference's.
   *
   * @param exercise whose test decides
   * @param folder that holds the files that differ
   */
  public Verdict judgeVariant(Exercise exercise, Path folder) {
    var files = new ArrayList<>(Folders.javaFiles(folder));
    Folders.javaFiles(exercise.solutionFolder()).stream()
        .filter(file -> !Files.exists(folder.resolve(file.getFileName().toString())))
        .forEach(files::add);
    return judge(exercise, files, folder);
  }

  private Verdict judge(Exercise exercise, List<Path> files, Path folder) {
    if (!Files.isRegularFile(folder.resolve(exercise.fileName()))) {
      return new Verdict.Missing(folder.resolve(exercise.fileName()));
    }
    var answer = compiler.compile(files, Map.of());
    if (!answer.errors().isEmpty()) {
      return new Verdict.NotCompiled(answer.errors(), false);
    }
    var crossed = Boundary.crossed(answer.classes());
    if (crossed.isPresent()) {
      return new Verdict.Refused(crossed.get());
    }
    var test = tests.compile(exercise.testFolder(), answer.classes());
    if (!test.errors().isEmpty()) {
      return new Verdict.NotCompiled(test.errors(), true);
    }
    return run(new Frame.Job(exercise.testClass(), answer.classes(), test.classes()));
  }

  private Verdict run(Frame.Job job) {
    var worker = workers.take();
    var record = new RunRecord();
    try {
      worker.send(job);
      while (!record.isDone()) {
        record.add(worker.next());
      }
      return record.verdict();
    } catch (Worker.Ended e) {
      return record.ended(e);
    } finally {
      workers.giveBack(worker);
    }
  }

  /** Ends all workers. */
  @Override
  public void close() {
    workers.close();
    compiler.close();
  }
}
