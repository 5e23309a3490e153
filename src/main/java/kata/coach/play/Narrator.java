package kata.coach.play;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kata.bank.Accounts;
import kata.bank.Books;
import kata.coach.Paint;
import kata.coach.Wrap;
import kata.live.Ear;
import kata.live.Event;
import kata.live.Event.Doing;
import kata.live.Kind;
import kata.live.Result;
import kata.live.Work;

/**
 * Tells a run as it goes, as the article's programs do. Begins with the first event, so that an answer that does nothing
 * is told as nothing. Not thread-safe: events come one at a time.
 */
final class Narrator implements Ear {
  private final Play play;
  private final Kind kind;
  private final Work work;
  private final PrintStream out;
  private final Paint paint;
  private final Lines lines;
  private final List<Event> events = new ArrayList<>();

  private Narrator(Play play, Kind kind, Work work, PrintStream out, Paint paint) {
    this.play = play;
    this.kind = kind;
    this.work = work;
    this.out = out;
    this.paint = paint;
    this.lines = Lines.of(play.look(), kind, work.n(), paint, out);
  }

  static Narrator of(Play play, Kind kind, Work work, PrintStream out) {
    return new Narrator(play, kind, work, out, new Paint(play.look().isColoured()));
  }

  @Override
  public void hear(Event event) {
    if (events.isEmpty()) {
      begin();
    }
    events.add(event);
    lines.tell(event);
  }

  private void begin() {
    var each = switch (kind) {
      case PAGES, MIRRORS -> " at " + work.delay().toMillis() + " ms each";
      case TRANSFERS -> ", verified in " + work.delay().toMillis() + " ms each";
      case NUMBERS -> ", 2,000,000 rounds with each";
    };
    out.println(
        paint.bold(play.exercise().shortName() + " " + play.exercise().className()) + ": " + work.n() + " "
            + kind.noun() + each + "\n");
    if (kind == Kind.TRANSFERS) {
      out.println("initial=" + Accounts.initialBalances() + "\n");
    }
  }

  /** The answer threw: what was under way is left as it is. */
  void interrupted() {
    if (!events.isEmpty()) {
      lines.end();
      out.println();
    }
  }

  /** The answer has done its work. */
  void ended(Result result) {
    if (events.isEmpty()) {
      begin();
    }
    lines.end();
    out.println();
    switch (result) {
      case Result.Pages pages -> results(
          pages.found().stream().map(found -> "%02d=%s".formatted(found.number(), found.name())).toList());
      case Result.Money money -> money(money);
      case Result.Numbers numbers -> results(numbers.results().stream().map(String::valueOf).toList());
    }
    out.println(
        paint.green("The code ran in " + seconds(result.took()) + " seconds.")
            + (kind == Kind.TRANSFERS ? paint.dim("  The same transfers again: --seed " + work.seed()) : ""));
    out.println();
    new Timeline(kind, play.look().width(), paint).lines(events, result.took()).forEach(out::println);
  }

  private void results(List<String> all) {
    Wrap.lines(Shortened.list("results=", all), play.look().width()).forEach(out::println);
    out.println();
  }

  private void money(Result.Money money) {
    out.println("final=" + told(money.end()));
    out.println("sum=" + Books.sum(money.end()));
    var sentence = money.verdict().sentence();
    boolean isRight = money.verdict() instanceof Books.Verdict.Right;
    Wrap.lines(sentence, play.look().width())
        .forEach(line -> out.println(isRight ? paint.green(line) : paint.red(line)));
    out.println();
  }

  private static String told(Map<String, Integer> balances) {
    return balances.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f", duration.toNanos() / 1e9);
  }

  /** Whether a task has begun with this event. */
  static boolean isBegin(Event event, Kind kind) {
    return event.doing() == (kind == Kind.NUMBERS ? Doing.WORKS : Doing.WAITS);
  }
}
