package kata.pokedex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PokedexTest {
  @Test
  void it_holds_1025_pokemon_in_the_order_of_their_numbers() {
    assertThat(Pokedex.all()).hasSize(1025).hasSize(Pokedex.SIZE);
    assertThat(Pokedex.all()).extracting(Pokemon::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 1025).boxed().toList());
  }

  @Test
  void names_come_as_they_are_written() {
    assertThat(Pokedex.name(1)).isEqualTo("Bulbasaur");
    assertThat(Pokedex.name(29)).isEqualTo("Nidoran♀");
    assertThat(Pokedex.name(83)).isEqualTo("Farfetch'd");
    assertThat(Pokedex.name(122)).isEqualTo("Mr. Mime");
    assertThat(Pokedex.name(669)).isEqualTo("Flabébé");
    assertThat(Pokedex.name(1025)).isEqualTo("Pecharunt");
  }

  @Test
  void a_number_without_a_pokemon_is_refused_in_words() {
    assertThatThrownBy(() -> Pokedex.name(1026))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1026")
        .hasMessageContaining("1025");
    assertThatThrownBy(() -> Pokedex.name(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
