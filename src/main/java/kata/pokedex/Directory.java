package kata.pokedex;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the site knows: names of its own over the real ones, the answers chosen for some numbers, and which
 * path leads where.
 *
 * <p>Thread-safe.
 */
final class Directory {
  private static final Map<String, Integer> REAL_NUMBERS =
      Pokedex.all().stream().collect(Collectors.toUnmodifiableMap(each -> key(each.name()), Pokemon::number));

  private final Map<Integer, String> names = new ConcurrentHashMap<>();
  private final Map<Integer, Answer> answers = new ConcurrentHashMap<>();

  void name(int number, String name) {
    names.put(number, name);
  }

  void answer(int number, Answer answer) {
    answers.put(number, answer);
  }

  Answer answer(int number) {
    return answers.getOrDefault(number, Answer.PAGE);
  }

  /** The name under a number; null if there is none. */
  @Nullable
  String name(int number) {
    var own = names.get(number);
    return own != null ? own : Pokedex.has(number) ? Pokedex.name(number) : null;
  }

  /** Whether the answer to this will only send on to another path. */
  boolean isDetour(Route route) {
    return route instanceof Route.ByName
        || (route instanceof Route.ByNumber && answer(route.number()) == Answer.MOVED);
  }

  /**
   * Where a path leads.
   *
   * @param segments what stands between its slashes, decoded
   */
  Route route(List<String> segments) {
    if (segments.size() == 2 && segments.getFirst().equals("pokedex")) {
      return page(segments.getLast());
    }
    if (segments.size() == 3 && segments.subList(0, 2).equals(List.of("pokedex", "moved"))) {
      int number = number(segments.getLast());
      return number == 0 ? new Route.Nowhere() : new Route.AfterMove(number);
    }
    return new Route.Nowhere();
  }

  private Route page(String segment) {
    int number = number(segment);
    if (number > 0) {
      return new Route.ByNumber(number);
    }
    int named = numberOf(key(segment));
    return named > 0 ? new Route.ByName(named) : new Route.Nowhere();
  }

  /** The number that these digits are; 0 if they are none. */
  private static int number(String digits) {
    return digits.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(digits) : 0;
  }

  private int numberOf(String key) {
    for (var own : names.entrySet()) {
      if (key(own.getValue()).equals(key)) {
        return own.getKey();
      }
    }
    int real = REAL_NUMBERS.getOrDefault(key, 0);
    return names.containsKey(real) ? 0 : real; // it goes by another name here
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
