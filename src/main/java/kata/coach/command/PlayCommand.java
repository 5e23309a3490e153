package kata.coach.command;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import kata.coach.Paint;
import kata.coach.play.Play;
import kata.coach.play.PlayApart;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kata play}: an answer at work, as the article's programs show themselves. */
@Command(name = "play",
    description = "Runs an answer live: pages, transfers or numbers, as they come and go, and a timeline.")
final class PlayCommand implements Callable<Integer> {
  private static final int WIDTH = 80;
  private static final int WIDEST = 160;
  private static final int LONGEST_MILLIS = 60_000;

  @Parameters(arity = "0..1", paramLabel = "NAME",
      description = "ch10/ex20, ex20_sync, SyncScraper; none for the current one") private String name = "";

  @Option(names = "--n", paramLabel = "N",
      description = "How many pages, mirrors, transfers or numbers; 20 as in the article.") private @Nullable Integer n;

  @Option(names = "--delay", paramLabel = "MS",
      description = "Of a page, 200 ms, or of the verification of a transfer, 100 ms.") private @Nullable Integer delay;

  @Option(names = "--seed", paramLabel = "SEED",
      description = "Of the transfers: the same seed, the same transfers.") private @Nullable Long seed;

  @Option(names = "--answers", paramLabel = "DIR",
      description = "Whose answer: a student's folder, or solutions.") private String answers = "exercises";

  @Override
  public Integer call() throws IOException, InterruptedException {
    var session = Session.open();
    var exercise = session.exercise(name);
    if (n != null && n < 1) {
      throw new Session.Wrong("--n " + n + " is too few: give 1 or more.");
    }
    if (delay != null && (delay < 0 || delay > LONGEST_MILLIS)) {
      throw new Session.Wrong(
          "--delay " + delay + " is no delay: give milliseconds from 0 to " + LONGEST_MILLIS + ".");
    }
    var folder = session.answers(answers).folderOf(exercise);
    return PlayApart.run(new Play(exercise, folder, n, delay, seed, look(session)), System.out);
  }

  private static Play.Look look(Session session) {
    return new Play.Look(Paint.isTerminal(), session.paint().on(), Paint.isTerminal() ? width() : WIDTH);
  }

  /** As stty tells it, whose input is the terminal; where there is no stty, as on Windows, a width that fits. */
  private static int width() {
    try {
      var stty =
          new ProcessBuilder("stty", "size").redirectInput(Redirect.INHERIT).redirectError(Redirect.DISCARD)
              .start();
      var words =
          new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip().split(" ", -1);
      int width = Integer.parseInt(words[words.length - 1]);
      return width < WIDTH / 2 ? WIDTH : Math.min(width, WIDEST);
    } catch (IOException | NumberFormatException e) {
      return WIDTH;
    }
  }
}
