package kata.coach.play;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import kata.coach.Kata;
import kata.course.AnswerCompiler;
import kata.live.Kind;
import kata.live.LiveAnswer;
import kata.live.LiveAnswer.Loading;
import kata.live.Trouble;
import kata.testing.Failure;
import kata.testing.FailureTeller;

/** Plays one answer, in the JVM apart, and ends it with the exit code of an {@link End}. */
final class PlayMain {
  private final Play play;
  private final PrintStream out;

  private PlayMain(Play play, PrintStream out) {
    this.play = play;
    this.out = out;
  }

  /**
   * Plays.
   *
   * @param args what {@link Play#words()} gave
   */
  public static void main(String[] args) {
    endWithOwner(System.in);
    System.setIn(InputStream.nullInputStream()); // an answer that reads finds the end
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var end = new PlayMain(Play.of(args), out).play();
    System.out.flush();
    out.flush();
    Runtime.getRuntime().halt(end.ofJvm()); // threads that an answer has left must not keep this JVM
  }

  /** When standard input ends, the coach is gone, in whatever way. */
  private static void endWithOwner(InputStream input) {
    Thread.ofPlatform().name("owner-watch").daemon().start(() -> {
      try {
        input.transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        // As good as the end.
      }
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      Runtime.getRuntime().halt(End.FAILED.ofJvm());
    });
  }

  private End play() {
    try (var compiler = AnswerCompiler.open()) {
      return switch (LiveAnswer.load(compiler, play.exercise(), play.folder())) {
        case Loading.Stopped stopped -> say(stopped.sentence(), End.FAILED);
        case Loading.Nothing() -> say(
            "There is nothing to play in " + play.exercise().shortName()
                + ": its class asks for no site, no ledger and no numbers.",
            End.MISUSED);
        case Loading.Ready ready -> misuse(ready.answer().kind())
            .map(sentence -> say(sentence, End.MISUSED))
            .orElseGet(() -> play(ready.answer()));
      };
    }
  }

  private End say(String sentence, End end) {
    out.println(sentence);
    return end;
  }

  private Optional<String> misuse(Kind kind) {
    if (play.n() != null && play.n() > kind.most()) {
      return Optional
          .of("--n " + play.n() + " is too many: at most " + kind.most() + " " + kind.noun() + ".");
    }
    if (play.delay() != null && kind == Kind.NUMBERS) {
      return Optional.of("--delay is for pages and transfers: numbers take the time that they take.");
    }
    return play.seed() != null && kind != Kind.TRANSFERS
        ? Optional.of("--seed is for transfers: there is nothing random about " + kind.noun() + ".")
        : Optional.empty();
  }

  private End play(LiveAnswer answer) {
    var work = play.work(answer.kind());
    var narrator = Narrator.of(play, answer.kind(), work, out);
    try {
      answer.warmUp();
      narrator.ended(answer.run(work, narrator));
      return End.PLAYED;
    } catch (Throwable e) { // of all that an answer may throw the first words are told, never a trace
      narrator.interrupted();
      return say(told(e), End.FAILED);
    }
  }

  private String told(Throwable thrown) {
    if (thrown instanceof CompletionException wrapper && wrapper.getCause() instanceof Trouble trouble) {
      return told(trouble);
    }
    if (thrown instanceof Trouble) {
      return String.valueOf(thrown.getMessage());
    }
    var failure = FailureTeller.tell("", thrown);
    if (failure.kind() == Failure.Kind.NOT_WRITTEN) {
      return play.exercise().className() + " is not written yet. " + failure.sentence() + "\nThe reference: "
          + Kata.command("play", play.exercise().shortName(), "--answers", "solutions");
    }
    return failure.sentence().replace("The test met", "It ended with")
        + (failure.places().isEmpty() ? "" : "\nYour code: " + String.join(", ", failure.places()));
  }
}
