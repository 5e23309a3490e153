package kata.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import kata.gate.Call;
import org.junit.jupiter.api.Test;

class MathRoomTest {
  @Test
  void those_who_meet_are_seen_inside_at_once() {
    try (var room = MathRoom.open(10)) {
      room.holdUntil(3);
      assertThat(call(room, 3)).allSatisfy(call -> assertThat(call.ends()).isTrue());
      assertThat(room.mostInside()).isEqualTo(3);
      assertThat(room.roundsDone()).isEqualTo(30);
    }
  }

  @Test
  void a_meeting_that_never_comes_about_is_given_up() {
    try (var room = MathRoom.open(10)) {
      room.holdUntil(3);
      assertThat(call(room, 2)).allSatisfy(call -> assertThat(call.ends()).isTrue());
      assertThat(room.mostInside()).isEqualTo(2);
    }
  }

  @Test
  void a_number_is_held_until_it_is_released_or_its_thread_interrupted() {
    try (var room = MathRoom.open(10)) {
      room.hold(1.0).hold(2.0);
      var calls = call(room, 3);
      assertThat(calls.get(0).ends()).isFalse();
      assertThat(calls.get(2).ends()).isTrue();
      calls.get(0).interrupt();
      assertThat(calls.get(0).ends()).isTrue();
      assertThat(calls.get(0).error()).isInstanceOf(CancellationException.class);
      room.releaseAll();
      assertThat(calls.get(1).ends()).isTrue();
      assertThat(calls.get(1).value()).isEqualTo(12.0);
    }
  }

  @Test
  void one_who_comes_first_is_held_and_all_others_go_on() {
    try (var room = MathRoom.open(10)) {
      room.holdFirst();
      assertThat(call(room, 3).stream().filter(Call::ends).count()).isEqualTo(2);
      room.releaseAll();
    }
  }

  private static List<Call<Double>> call(MathRoom room, int callers) {
    return IntStream.rangeClosed(1, callers)
        .mapToObj(number -> Call.start(() -> room.task().doMathOnce(number)))
        .toList();
  }
}
