package kata.coach.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kata.coach.Paint;
import kata.live.Event;
import kata.live.Event.Doing;
import kata.live.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A run drawn as a table of bars: a row for each task, from left to right what it did, and the thread or process in which
 * that was. What takes less time than a character is wide is drawn all the same.
 *
 * @param kind of the tasks
 * @param width of a line, in characters
 * @param paint colours or none
 */
record Timeline(Kind kind, int width, Paint paint) {
  private static final int LABEL = 6;
  private static final int LONGEST_PLACE = 24;

  /** The lines; none if nothing was heard. */
  List<String> lines(List<Event> events, Duration took) {
    var tasks =
        events.stream().collect(Collectors.groupingBy(Event::task, TreeMap::new, Collectors.toList()));
    if (tasks.isEmpty()) {
      return List.of();
    }
    long end = Math.max(took.toNanos(), events.getLast().at().toNanos());
    int place = Math.min(
        LONGEST_PLACE, tasks.values().stream().mapToInt(each -> place(each).length()).max().orElse(0));
    int cells = Math.max(10, width - LABEL - 2 - place);
    var lines = new ArrayList<String>();
    var right = Narrator.seconds(Duration.ofNanos(end)) + " s";
    lines.add(
        paint.dim(" ".repeat(LABEL) + "0 s" + " ".repeat(Math.max(1, cells - 3 - right.length())) + right));
    lines.addAll(rows(tasks, end, cells));
    lines.add("");
    lines.add(legend(events));
    lines.add(" ".repeat(LABEL) + Crowd.of(events).told(kind));
    return lines;
  }

  private List<String> rows(Map<Integer, List<Event>> tasks, long end, int cells) {
    var rows = new ArrayList<String>();
    int row = 0;
    for (var task : tasks.entrySet()) {
      if (Shortened.isGap(row, tasks.size())) {
        rows.add(" ".repeat(LABEL) + paint.dim("… " + Shortened.hidden(tasks.size()) + " more …"));
      }
      if (Shortened.isShown(row, tasks.size())) {
        rows.add("%4d  ".formatted(task.getKey()) + bar(task.getValue(), end, cells) + "  "
            + paint.dim(cut(place(task.getValue()))));
      }
      row++;
    }
    return rows;
  }

  private String bar(List<Event> events, long end, int cells) {
    var bar = new Doing[cells];
    for (int i = 0; i < events.size(); i++) {
      var event = events.get(i);
      long until = i + 1 < events.size() ? events.get(i + 1).at().toNanos() : end;
      int from = (int) Math.min(cells - 1L, event.at().toNanos() * cells / end);
      int to = event.doing().isEnd() ? from + 1 : (int) Math.max(from + 1L, until * cells / end);
      for (int cell = from; cell < Math.min(to, cells); cell++) {
        bar[cell] = shown(bar[cell], event.doing());
      }
    }
    var drawn = new StringBuilder();
    for (int from = 0, to = 0; from < cells; from = to) {
      while (to < cells && bar[to] == bar[from]) {
        to++;
      }
      drawn.append(drawn(bar[from], to - from)); // together, for each colour is written out
    }
    return drawn.toString();
  }

  /** Of two things in the same cell the later one in the order of {@link Doing}, but the end only if it is a bad one. */
  private static Doing shown(@Nullable Doing before, Doing now) {
    return before == null || now == Doing.CANCELLED || (now != Doing.DONE && now.compareTo(before) > 0)
        ? now
        : before;
  }

  private String drawn(@Nullable Doing doing, int cells) {
    return switch (doing) {
      case null -> " ".repeat(cells);
      case DONE -> " ".repeat(cells);
      case WAITS -> paint.yellow("░".repeat(cells));
      case QUEUES -> paint.red("·".repeat(cells));
      case WORKS -> paint.green("█".repeat(cells));
      case CANCELLED -> paint.red("×".repeat(cells));
    };
  }

  private static String place(List<Event> task) {
    return task.stream().map(Event::where).filter(where -> !where.isEmpty()).findFirst().orElse("");
  }

  private static String cut(String place) {
    return place.length() <= LONGEST_PLACE
        ? place
        : "…" + place.substring(place.length() - LONGEST_PLACE + 1);
  }

  private String legend(List<Event> events) {
    Set<Doing> seen = EnumSet.copyOf(events.stream().map(Event::doing).toList());
    return seen.stream().filter(doing -> doing != Doing.DONE)
        .map(doing -> drawn(doing, 1) + " " + word(doing))
        .collect(Collectors.joining("  ", " ".repeat(LABEL), ""));
  }

  private String word(Doing doing) {
    return switch (doing) {
      case WAITS -> kind == Kind.TRANSFERS ? "is verified" : "waits for its page";
      case QUEUES -> "waits for its turn";
      case WORKS -> kind == Kind.TRANSFERS ? "moves the money" : "computes";
      case CANCELLED -> "cancelled";
      case DONE -> "done";
    };
  }
}
