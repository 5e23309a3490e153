package kata.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.pokedex.Pokedex;
import kata.pokedex.PokedexSite;
import kata.pokedex.Pokemon;
import kata.proof.Proofs;
import org.jspecify.annotations.Nullable;

/** What the tests of scrapers expect to be found, and how: each told in a sentence that names the mistake. */
public final class ScrapeAssertions {
  private ScrapeAssertions() {}

  /** The numbers from 1 to this one. */
  public static List<Integer> numbersTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  /** Fails unless these are the Pokémon with these numbers, in this order, with their real names. */
  public static void assertScraped(@Nullable List<Pokemon> found, List<Integer> numbers) {
    assertFound(found, numbers.stream().map(number -> new Pokemon(number, Pokedex.name(number))).toList());
  }

  /** Fails unless exactly these Pokémon were found, in this order. */
  public static void assertFound(@Nullable List<Pokemon> found, List<Pokemon> expected) {
    if (found == null) {
      throw new AssertionError("The result is null. Expected: a list, " + expected + ".");
    }
    if (found.stream().anyMatch(Objects::isNull)) {
      throw new AssertionError("The result holds a null instead of a Pokémon. Found: " + cut(found) + ".");
    }
    if (!found.equals(expected)) {
      throw new AssertionError(difference(found, expected));
    }
  }

  /** As {@link #assertScraped}, where the order is not what the test is about. */
  public static void assertScrapedInAnyOrder(@Nullable List<Pokemon> found, List<Integer> numbers) {
    if (found != null && found.stream().noneMatch(Objects::isNull)) {
      assertScraped(sorted(found, Pokemon::number), sorted(numbers, number -> number));
    } else {
      assertScraped(found, numbers);
    }
  }

  /** Fails unless the site got so many requests: one for each page. Not where connections break, or pages move. */
  public static void assertRequests(PokedexSite site, int pages) {
    if (site.requests() != pages) {
      throw new AssertionError("For " + pages + " pages the site got " + site.requests()
          + " requests. Expected: " + pages + ", one for each page.");
    }
  }

  private static <T> List<T> sorted(List<T> list, Function<T, Integer> number) {
    return list.stream().sorted(Comparator.comparing(number)).toList();
  }

  private static String difference(List<Pokemon> found, List<Pokemon> expected) {
    var missing = new ArrayList<>(expected);
    found.forEach(missing::remove);
    var more = new ArrayList<>(found);
    expected.forEach(more::remove);
    if (missing.isEmpty() && more.isEmpty()) {
      return "All Pokémon are there, but in another order than asked for. Asked for: "
          + numbers(expected) + ", found: " + numbers(found) + ".";
    }
    if (more.isEmpty()) {
      return (found.isEmpty()
          ? "Nothing was found. Expected: "
          : missing.size() + " of " + expected.size() + " Pokémon are missing: ")
          + cut(missing) + ".";
    }
    if (missing.isEmpty()) {
      return (new HashSet<>(expected).containsAll(more)
          ? "Found more than once: "
          : "Found, but not asked for: ")
          + cut(more) + ".";
    }
    return "Found " + cut(more) + ", expected " + cut(missing) + ".";
  }

  private static String numbers(List<Pokemon> pokemon) {
    var numbers =
        pokemon.stream().limit(8).map(one -> "" + one.number()).collect(Collectors.joining(", ", "[", ""));
    return numbers + (pokemon.size() > 8 ? ", …]" : "]");
  }

  private static String cut(List<Pokemon> pokemon) {
    return pokemon.size() <= 5
        ? pokemon.toString()
        : pokemon.subList(0, 5) + " and " + (pokemon.size() - 5) + " more";
  }

  /** Fails unless the site had at least this many requests in flight at once. */
  public static void assertInFlight(PokedexSite site, int expected) {
    int most = site.mostInFlight();
    if (most < expected) {
      throw new AssertionError(
          requests(most) + " in flight at once, " + expected
              + " expected: send the next request before the answer to the last one has come.");
    }
    Proofs.add(expected + " requests in flight at once");
  }

  /** Fails if the site ever had more than this many requests in flight at once. */
  public static void assertNeverMoreInFlight(PokedexSite site, int allowed) {
    int most = site.mostInFlight();
    if (most > allowed) {
      throw new AssertionError(
          requests(most) + " in flight at once, never more than " + allowed + " expected.");
    }
    Proofs.add(
        "never more than " + (allowed == 1 ? "1 request" : allowed + " requests") + " in flight at once");
  }

  private static String requests(int count) {
    return count == 1 ? "1 request was" : count + " requests were";
  }
}
