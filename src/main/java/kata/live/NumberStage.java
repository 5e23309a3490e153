package kata.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import kata.math.MathTask;
import kata.math.Rounds;
import kata.process.MathWorker;
import kata.process.Watchdog;
import org.jspecify.annotations.Nullable;

/** Two million rounds with each number, in this JVM on all its cores, or in worker processes, as many as cores. */
final class NumberStage implements Stage {
  static final List<String> METHODS = List.of("doMath");
  static final Set<String> ARGUMENTS = Set.of("java.util.List<java.lang.Double>");

  /** What constructors may ask for. */
  static final Map<String, Function<NumberStage, Object>> PARTS =
      Map.of(
          "kata.math.Rounds", NumberStage::rounds,
          "kata.math.MathTask", NumberStage::task,
          "int", _ -> cores(),
          "java.util.concurrent.locks.Lock", _ -> new ReentrantLock(),
          "java.util.concurrent.ForkJoinPool", stage -> stage.pool,
          "java.util.List<java.lang.String>", NumberStage::command,
          "kata.process.Watchdog", _ -> Watchdog.byCpu());

  private final Work work;
  private final Log log;
  private final ForkJoinPool pool = new ForkJoinPool(cores()); // starts no thread before it is asked
  private @Nullable ToldWorkers workers;

  NumberStage(Work work, Log log) {
    this.work = work;
    this.log = log;
  }

  /** How many cores this JVM may use. */
  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  @Override
  public Result run(Shape shape) throws Exception {
    var answer = shape.make(part -> Shape.known(PARTS, part).apply(this));
    var numbers = IntStream.rangeClosed(1, work.n()).mapToObj(number -> (double) number).toList();
    log.begin();
    long start = System.nanoTime();
    var value = Settled.value(shape.call(answer, _ -> numbers));
    var took = Duration.ofNanos(System.nanoTime() - start);
    return new Result.Numbers(took, Settled.list(value, Double.class, shape.method().getName()));
  }

  private Rounds rounds() {
    var rounds = Rounds.of(Rounds.ARTICLE);
    return log.isSilent() ? rounds : new ToldRounds(rounds, log);
  }

  private MathTask task() {
    var task = MathTask.of(Rounds.of(Rounds.ARTICLE));
    return log.isSilent() ? task : number -> told(task, number);
  }

  private double told(MathTask task, double number) {
    log.tell((int) number, Event.Doing.WORKS);
    boolean isDone = false;
    try {
      double result = task.doMathOnce(number);
      isDone = true;
      return result;
    } finally {
      log.tell((int) number, isDone ? Event.Doing.DONE : Event.Doing.CANCELLED);
    }
  }

  private List<String> command() {
    if (log.isSilent()) {
      return MathWorker.command(Rounds.ARTICLE);
    }
    var opened = ToldWorkers.open(log);
    workers = opened;
    return opened.command(Rounds.ARTICLE);
  }

  @Override
  public void close() {
    pool.shutdownNow();
    if (workers != null) {
      workers.close();
    }
  }
}
