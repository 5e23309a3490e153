package kata.pokedex;

/** Where a path of the site leads. */
sealed interface Route {
  /** Whose page is meant in the end; 0 if none. */
  int number();

  /** {@code /pokedex/25}. */
  record ByNumber(int number) implements Route {}

  /** {@code /pokedex/pikachu}: leads on to the number. */
  record ByName(int number) implements Route {}

  /** {@code /pokedex/moved/25}: where a page is that has moved. */
  record AfterMove(int number) implements Route {}

  /** Any other path. */
  record Nowhere() implements Route {
    @Override
    public int number() {
      return 0;
    }
  }
}
