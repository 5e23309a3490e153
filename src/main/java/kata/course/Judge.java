package kata.course;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import kata.course.worker.Frame;

/**
 * Judges answers: compiles one in memory together with its test, runs the test in a worker JVM, and says what came
 * out.
 *
 * <p>Thread-safe; each thread that judges gets a worker of its own.
 */
public final class Judge implements AutoCloseable {
  /**
   * How many crashes of a worker in a row are looked over. JDK 25.0.3 was seen to crash, about once in a thousand
   * judgements on a busy machine, in the thread dump of virtual threads that were just ending.
   */
  private static final int CRASHES = 2;

  /** The property that says where a cache of classes for workers lies; without it they start without one. */
  public static final String CACHE = "kata.worker.cache";

  private final Compiler compiler;
  private final AnswerCompiler answers;
  private final TestCompiler tests;
  private final Workers workers;
  private final Set<Worker> busy = ConcurrentHashMap.newKeySet();
  private final AtomicInteger cancellations = new AtomicInteger();

  private Judge(List<Path> classPath) {
    this.compiler = new Compiler(classPath);
    this.answers = new AnswerCompiler(compiler);
    this.tests = new TestCompiler(compiler);
    this.workers = new Workers(classPath);
  }

  /** Opens a judge with the class path of this JVM, and begins to warm up a worker. */
  public static Judge open() {
    var judge = new Judge(AnswerCompiler.classPath());
    judge.workers.prepare();
    return judge;
  }

  /**
   * Makes a cache of the classes that workers load, for the property {@link #CACHE}.
   *
   * @param classPath that workers will have, of jars alone
   * @param folder to put it in
   * @return the cache; empty if none could be made
   */
  public static Optional<Path> makeCache(List<Path> classPath, Path folder) {
    return WorkerCache.make(classPath, folder);
  }

  /**
   * Judges one answer.
   *
   * @param exercise whose test decides
   * @param folder that holds the answer's files
   * @throws java.io.UncheckedIOException if files cannot be read or no JVM can be started
   * @throws CancellationException if {@link #cancel} is called meanwhile
   */
  public Verdict judge(Exercise exercise, Path folder) {
    return judge(exercise, answers.compile(exercise, folder));
  }

  /**
   * Judges an answer of which only some files are given, as wrong solutions are: the others are the reference's.
   *
   * @param exercise whose test decides
   * @param folder that holds the files that differ
   */
  public Verdict judgeVariant(Exercise exercise, Path folder) {
    return judge(exercise, answers.compileVariant(exercise, folder));
  }

  /**
   * Runs one schedule of an answer again.
   *
   * @param exercise whose test has shown it
   * @param folder that holds the answer's files
   * @param schedule its name, together with that of its scenario, such as {@code C2-3b2c}
   */
  public Replay replay(Exercise exercise, Path folder, String schedule) {
    return run(exercise, answers.compile(exercise, folder), schedule);
  }

  private Verdict judge(Exercise exercise, AnswerCompiler.Result result) {
    return run(exercise, result, "").verdict();
  }

  private Replay run(Exercise exercise, AnswerCompiler.Result result, String schedule) {
    return switch (result) {
      case AnswerCompiler.Result.Stopped stopped -> new Replay(stopped.verdict());
      case AnswerCompiler.Result.Compiled answer -> run(exercise, answer.classes(), schedule);
    };
  }

  private Replay run(Exercise exercise, Map<String, byte[]> answer, String schedule) {
    var test = tests.compile(exercise.testFolder(), answer);
    if (!test.errors().isEmpty()) {
      return new Replay(new Verdict.NotCompiled(test.errors(), true));
    }
    return steady(new Frame.Job(exercise.testClass(), answer, test.classes(), schedule));
  }

  /** Runs a test, and again if its JVM crashes: that is no fault of the answer. */
  private Replay steady(Frame.Job job) {
    var record = run(job);
    for (int i = 0; i < CRASHES && record.verdict() instanceof Verdict.Died died && died.isCrash(); i++) {
      record = run(job);
    }
    return new Replay(record.verdict(), record.retold());
  }

  /** Gives up what is being judged in other threads: a newer answer is there. Their calls throw. */
  public void cancel() {
    cancellations.incrementAndGet();
    busy.forEach(Worker::close);
  }

  /** Runs a test. Throws {@link CancellationException} if it is given up meanwhile. */
  private RunRecord run(Frame.Job job) {
    int before = cancellations.get();
    var worker = workers.take();
    busy.add(worker);
    var record = new RunRecord();
    try {
      worker.send(job);
      while (!record.isDone()) {
        record.add(worker.next());
      }
      return record;
    } catch (Worker.Ended e) {
      if (cancellations.get() != before) {
        throw new CancellationException("a newer answer is there");
      }
      record.cutOff(e);
      return record;
    } finally {
      busy.remove(worker);
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
