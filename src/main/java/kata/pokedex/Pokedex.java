package kata.pokedex;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The 1,025 real names, read once from the resource {@code pokedex.csv}.
 *
 * <p>Thread-safe.
 */
public final class Pokedex {
  /** How many Pokémon there are: the numbers go from 1 to this one. */
  public static final int SIZE = 1025;

  private static final List<Pokemon> ALL = read();

  private Pokedex() {}

  /**
   * The name of a number, such as "Pikachu" for 25.
   *
   * @throws IllegalArgumentException if the number is not from 1 to {@link #SIZE}
   */
  public static String name(int number) {
    if (!has(number)) {
      throw new IllegalArgumentException(
          "no Pokémon has the number " + number + ": they go from 1 to " + SIZE);
    }
    return ALL.get(number - 1).name();
  }

  /** All Pokémon in the order of their numbers. */
  public static List<Pokemon> all() {
    return ALL;
  }

  static boolean has(int number) {
    return number >= 1 && number <= SIZE;
  }

  private static List<Pokemon> read() {
    var resource = Objects.requireNonNull(
        Pokedex.class.getResourceAsStream("/pokedex.csv"), "pokedex.csv is not on the class path");
    try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return lines.lines().skip(1).map(Pokedex::pokemon).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("pokedex.csv cannot be read", e);
    }
  }

  private static Pokemon pokemon(String line) {
    int comma = line.indexOf(',');
    return new Pokemon(Integer.parseInt(line.substring(0, comma)), line.substring(comma + 1));
  }
}
