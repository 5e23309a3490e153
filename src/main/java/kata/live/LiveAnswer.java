package kata.live;

import java.nio.file.Path;
import kata.course.AnswerCompiler;
import kata.course.Exercise;

/**
 * An answer that can be run live, as often as one likes.
 *
 * @param kind what it works on
 * @param shape how it is called
 */
public record LiveAnswer(Kind kind, Shape shape) {

  /** What became of an answer that was to be loaded. */
  public sealed interface Loading {
    /** It can be run. */
    record Ready(LiveAnswer answer) implements Loading {}

    /**
     * It cannot be run as it is.
     *
     * @param sentence why, and what to do
     */
    record Stopped(String sentence) implements Loading {}

    /** There is nothing in this exercise that could be run live, whatever the answer. */
    record Nothing() implements Loading {}
  }

  /**
   * Compiles an answer and loads it, in a loader of its own.
   *
   * @param exercise that it answers
   * @param folder where it lies
   * @throws java.io.UncheckedIOException if files cannot be read
   */
  public static Loading load(AnswerCompiler compiler, Exercise exercise, Path folder) {
    return switch (compiler.compile(exercise, folder)) {
      case AnswerCompiler.Result.Stopped stopped -> new Loading.Stopped(stopped.sentence());
      case AnswerCompiler.Result.Compiled compiled -> {
        var type = compiled.load(exercise);
        var kind = Kind.of(type);
        yield kind.isPresent()
            ? new Loading.Ready(new LiveAnswer(kind.get(), kind.get().shape(type).orElseThrow()))
            : misfit(compiler, exercise, folder);
      }
    };
  }

  /** The reference tells whether the exercise has nothing to run, or this answer has lost what the stub had. */
  private static Loading misfit(AnswerCompiler compiler, Exercise exercise, Path folder) {
    boolean isReference = folder.equals(exercise.solutionFolder());
    return !isReference && load(compiler, exercise, exercise.solutionFolder()) instanceof Loading.Ready
        ? new Loading.Stopped(
            exercise.className() + " no longer fits: keep the names, parameters and results of the stub.")
        : new Loading.Nothing();
  }

  /**
   * Loads what the first run would have to load, but nothing of the answer's: so the first run is timed like a later one.
   *
   * @throws Exception if that goes wrong
   */
  public void warmUp() throws Exception {
    switch (kind) {
      case PAGES, MIRRORS -> PageStage.warmUp();
      case TRANSFERS -> TransferStage.warmUp();
      case NUMBERS -> {} // computing needs nothing
    }
  }

  /**
   * Runs it in silence.
   *
   * @throws Exception what it threw
   */
  public Result run(Work work) throws Exception {
    return run(work, Log.silent());
  }

  /**
   * Runs it.
   *
   * @param ear hears of every event
   * @throws Exception what it threw
   */
  public Result run(Work work, Ear ear) throws Exception {
    return run(work, Log.to(ear));
  }

  private Result run(Work work, Log log) throws Exception {
    try (var stage = kind.stage(work, log)) {
      return stage.run(shape);
    }
  }
}
