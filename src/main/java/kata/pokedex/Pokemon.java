package kata.pokedex;

/**
 * One Pokémon, as its page tells it.
 *
 * @param number its number in the Pokédex, 1 for the first
 * @param name its English name, such as "Mr. Mime"
 */
public record Pokemon(int number, String name) {}
