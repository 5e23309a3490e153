package kata.schedule.run;

import java.util.List;

/** Tells a data race. */
final class Races {
  private Races() {}

  static String told(Memory.Race race, List<Actor> actors) {
    var first = Sites.at(race.firstSite());
    var second = Sites.at(race.secondSite());
    return "%s: %s %s it at %s, %s %s it at %s, and nothing puts the two in order"
        .formatted(
            second.place(),
            actors.get(race.first()).name,
            race.isFirstWrite() ? "writes" : "reads",
            first.where(),
            race.second().name,
            race.isWrite() ? "writes" : "reads",
            second.where());
  }
}
