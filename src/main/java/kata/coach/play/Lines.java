package kata.coach.play;

import java.io.PrintStream;
import kata.coach.Paint;
import kata.coach.play.Play.Look;
import kata.live.Event;
import kata.live.Event.Doing;
import kata.live.Kind;
import kata.pokedex.Pokedex;

/** What is printed while a run goes on. */
sealed interface Lines {
  /** So many tasks are told one by one; of more, only how many are done. */
  int FEW = 40;

  /** Tells an event. */
  void tell(Event event);

  /** Nothing more will come. */
  default void end() {}

  static Lines of(Look look, Kind kind, int n, Paint paint, PrintStream out) {
    if (n > FEW) {
      return new Bar(look, kind, n, paint, out);
    }
    return kind == Kind.TRANSFERS ? new Dots(paint, out) : new OneByOne(kind, paint, out);
  }

  /** A line as a task begins, and one as it ends. */
  record OneByOne(Kind kind, Paint paint, PrintStream out) implements Lines {
    @Override
    public void tell(Event event) {
      int task = event.task();
      if (Narrator.isBegin(event, kind)) {
        out.println(paint.yellow(switch (kind) {
          case MIRRORS -> "Asking mirror %02d...".formatted(task);
          case NUMBERS -> "Doing math, starting_number=%d...".formatted(task);
          default -> "Downloading Pokémon %02d...".formatted(task);
        }));
      } else if (event.doing() == Doing.DONE) {
        out.println(paint.green(switch (kind) {
          case MIRRORS -> "Mirror %02d has answered".formatted(task);
          case NUMBERS -> "Done with math, starting_number=%d.".formatted(task);
          default -> "Retrieved %02d=%s".formatted(task, Pokedex.name(task));
        }));
      } else if (event.doing() == Doing.CANCELLED) {
        out.println(paint.red("Cancelled %02d".formatted(task)));
      }
    }
  }

  /** A dot for each transfer that is done. */
  record Dots(Paint paint, PrintStream out) implements Lines {
    @Override
    public void tell(Event event) {
      if (event.doing().isEnd()) {
        out.print(paint.green("."));
        out.flush();
      }
    }

    @Override
    public void end() {
      out.println();
    }
  }

  /** How many are done: a bar on a terminal, else a line for each tenth. */
  final class Bar implements Lines {
    private static final int WIDTH = 40;
    private static final int PARTS = 10;

    private final Look look;
    private final Kind kind;
    private final int n;
    private final Paint paint;
    private final PrintStream out;
    private int done;

    Bar(Look look, Kind kind, int n, Paint paint, PrintStream out) {
      this.look = look;
      this.kind = kind;
      this.n = n;
      this.paint = paint;
      this.out = out;
    }

    @Override
    public void tell(Event event) {
      if (event.doing().isEnd()) {
        done++;
        var told = done + " of " + n + " " + kind.noun();
        if (look.isTerminal()) {
          int full = (int) ((long) WIDTH * done / n);
          out.print("\r" + paint.green("█".repeat(full)) + "·".repeat(WIDTH - full) + " " + told);
          out.flush();
        } else if (done == n || (long) done * PARTS / n > (long) (done - 1) * PARTS / n) {
          out.println(told);
        }
      }
    }

    @Override
    public void end() {
      if (look.isTerminal()) {
        out.println();
      }
    }
  }
}
