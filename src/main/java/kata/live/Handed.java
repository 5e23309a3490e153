package kata.live;

import java.util.function.Consumer;
import kata.pokedex.Pokemon;

/** Takes each Pokémon that is handed on: the site has told of it already. */
enum Handed implements Consumer<Pokemon> {
  INSTANCE;

  @Override
  public void accept(Pokemon pokemon) {}
}
