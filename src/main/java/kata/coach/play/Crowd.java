package kata.coach.play;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kata.live.Event;
import kata.live.Kind;

/**
 * How crowded a run was.
 *
 * @param most how many tasks were under way at once, at the most
 * @param places the threads or processes that were seen
 */
record Crowd(int most, Set<String> places) {
  static Crowd of(List<Event> events) {
    var underWay = new HashSet<Integer>();
    var places = new HashSet<String>();
    int most = 0;
    for (var event : events) {
      if (event.doing().isEnd()) {
        underWay.remove(event.task());
      } else {
        underWay.add(event.task());
        places.add(event.where());
      }
      most = Math.max(most, underWay.size());
    }
    places.remove("");
    return new Crowd(most, places);
  }

  /** In words: "At most 8 at once, in 8 threads.". */
  String told(Kind kind) {
    boolean isProcess = places.stream().anyMatch(place -> place.startsWith("process "));
    var what = isProcess ? "process" : "thread";
    var asked = kind == Kind.PAGES || kind == Kind.MIRRORS ? "asked for by " : "in ";
    return "At most " + most + " at once, " + asked + places.size() + " "
        + (places.size() == 1 ? what : isProcess ? "processes" : "threads") + ".";
  }
}
