package kata.pokedex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kata.gate.Call;
import kata.pokedex.BlockingPokedex.WhenInterrupted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlockingPokedexTest {
  private final BlockingPokedex pokedex = BlockingPokedex.open();

  @AfterEach
  void close() {
    pokedex.close();
  }

  @Test
  void pages_come_in_the_calling_thread() throws Exception {
    pokedex.name(25, "Testachu").name(5000, "Nobody");
    assertThat(pokedex.fetch(1)).isEqualTo(new Pokemon(1, "Bulbasaur"));
    assertThat(pokedex.fetch(25).name()).isEqualTo("Testachu");
    assertThat(pokedex.fetch(5000).name()).isEqualTo("Nobody");
    assertThat(pokedex.threads()).containsExactly(Thread.currentThread());
    assertThat(pokedex.fetches()).isEqualTo(3);
    assertThat(pokedex.mostInside()).isEqualTo(1);
    assertThat(pokedex.inside()).isZero();
  }

  @Test
  void pages_fail_as_they_are_told_and_past_the_end() {
    var error = new IllegalStateException("no heading");
    pokedex.fail(7, new IOException("page 7 answered 500")).fail(8, error);
    assertThatThrownBy(() -> pokedex.fetch(7)).isInstanceOf(IOException.class).hasMessageContaining("500");
    assertThatThrownBy(() -> pokedex.fetch(8)).isSameAs(error);
    assertThatThrownBy(() -> pokedex.fetch(1026)).isInstanceOf(IOException.class).hasMessageContaining("404");
    assertThat(pokedex.inside()).isZero();
  }

  @Test
  void ten_thousand_virtual_threads_meet() throws Exception {
    pokedex.holdUntil(10_000);
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 10_000; i++) {
      threads.add(Thread.startVirtualThread(() -> fetchQuietly(1)));
    }
    for (var thread : threads) {
      thread.join();
    }
    assertThat(pokedex.gaveUp()).isFalse();
    assertThat(pokedex.mostInside()).isEqualTo(10_000);
  }

  @Test
  void too_few_are_held_until_nothing_moves() throws Exception {
    pokedex.holdUntil(2);
    assertThat(pokedex.fetch(1).number()).isEqualTo(1);
    assertThat(pokedex.gaveUp()).isTrue();
  }

  @Test
  void held_pages_come_when_they_are_released() {
    pokedex.hold(1);
    var held = Call.start(() -> pokedex.fetch(1));
    var free = Call.start(() -> pokedex.fetch(2));
    assertThat(free.ends()).isTrue();
    assertThat(pokedex.awaitInside(1)).isEqualTo(1);
    assertThat(held.isOver()).isFalse();
    pokedex.release(1);
    assertThat(held.ends()).isTrue();
    assertThat(held.error()).isNull();
  }

  @Test
  void an_interrupted_fetch_is_given_up_and_its_release_is_for_others() {
    pokedex.hold(1);
    var given = Call.start(() -> pokedex.fetch(1));
    pokedex.awaitInside(1);
    given.interrupt();
    assertThat(given.ends()).isTrue();
    assertThat(given.error()).isInstanceOf(InterruptedException.class);
    assertThat(pokedex.interrupted()).containsExactly(1);
    var other = Call.start(() -> pokedex.fetch(1));
    pokedex.release(1);
    assertThat(other.ends()).isTrue();
  }

  @Test
  void an_interrupted_fetch_may_come_all_the_same_or_linger() {
    pokedex.holdAll().whenInterrupted(1, WhenInterrupted.COMES).whenInterrupted(2, WhenInterrupted.LINGERS);
    var comes = Call.start(() -> pokedex.fetch(1));
    var lingers = Call.start(() -> pokedex.fetch(2));
    pokedex.awaitInside(2);
    List.of(comes, lingers).forEach(Call::interrupt);
    assertThat(comes.ends()).isTrue();
    assertThat(comes.value()).isEqualTo(new Pokemon(1, "Bulbasaur"));
    assertThat(lingers.ends()).isFalse();
    assertThat(pokedex.inside()).isEqualTo(1);
    pokedex.releaseAll();
    assertThat(lingers.ends()).isTrue();
    assertThat(lingers.error()).isInstanceOf(InterruptedException.class);
  }

  @Test
  void who_is_inside_when_it_closes_gets_an_error() {
    pokedex.hold(1);
    var held = Call.start(() -> pokedex.fetch(1));
    pokedex.awaitInside(1);
    assertThat(held.reaches(held::isOver)).isFalse();
    pokedex.close();
    assertThat(held.ends()).isTrue();
    assertThat(held.error()).isInstanceOf(IOException.class);
  }

  @Test
  void it_gives_up_on_a_loop_without_end() {
    assertThatThrownBy(() -> {
      while (true) {
        pokedex.fetch(1);
      }
    }).isInstanceOf(IOException.class).hasMessageContaining("too many");
  }

  private void fetchQuietly(int number) {
    try {
      pokedex.fetch(number);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
