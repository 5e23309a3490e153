package kata.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kata.schedule.programs.Alternating;
import kata.schedule.programs.Deadlocked;
import kata.schedule.programs.LostUpdate;
import kata.schedule.programs.Outpaced;
import kata.schedule.programs.Straight;
import kata.schedule.programs.ThreeWithin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchedulesTest {
  static Stream<Arguments> points() {
    return IntStream.rangeClosed(0, 5)
        .boxed()
        .flatMap(a -> IntStream.rangeClosed(0, 6 - Math.min(a, 2)).mapToObj(b -> Arguments.of(a, b)));
  }

  /** Each actor's start is a step, too: a + 1 steps of the one lie among a + b + 2 in all. */
  @ParameterizedTest
  @MethodSource("points")
  void two_straight_actors_have_as_many_schedules_as_there_are_ways_to_shuffle_their_steps(int a, int b) {
    var exploration = Schedules.of(Straight.class, a, b).all().explore();

    assertThat(exploration.schedules()).isEqualTo(choose(a + b + 2, a + 1));
    assertThat(exploration.isComplete()).isTrue();
  }

  private static int choose(int n, int k) {
    var ways = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return ways.intValueExact();
  }

  @Test
  void steps_that_cannot_be_told_apart_are_one_schedule_unless_all_are_asked_for() {
    assertThat(Schedules.of(ThreeWithin.class).explore().schedules()).isLessThan(
        Schedules.of(ThreeWithin.class).all().explore().schedules());
  }

  @Test
  void a_bound_leaves_out_schedules_with_more_interruptions_and_says_so() {
    var none = Schedules.of(Deadlocked.class).preemptions(0).explore();

    assertThat(none.schedules()).isEqualTo(2);
    assertThat(none.isRight()).isTrue();
    assertThat(none.isComplete()).isFalse();
    assertThat(none.extent()).isEqualTo("the 2 schedules with at most 0 interruptions (there are more)");
  }

  @Test
  void what_goes_wrong_after_many_interruptions_is_found_where_all_schedules_are_few() {
    int most = 2_100; // enough for all schedules, but not for those under each bound in turn
    var found = Schedules.of(Alternating.class, 5).most(most).explore();

    assertThat(found.isRight()).isFalse();
    assertThat(found.finding().told()).isEqualTo("ABABABABAB was written.");
    assertThat(Schedules.of(Alternating.class, 5).preemptions(7).explore().isRight()).isTrue();
  }

  @Test
  void who_is_outpaced_finds_what_it_saw_changed_as_often_as_the_other_has_something_to_change() {
    var outpaced = Schedules.of(Outpaced.class, 500).outpace(1);

    assertThat(outpaced.schedules()).isEqualTo(1);
    assertThat(outpaced.finding().told()).isEqualTo("It has tried 251 times.");
    var schedule = outpaced.finding().story().schedule();
    assertThat(Schedules.of(Outpaced.class, 500).replay(schedule).finding().told())
        .isEqualTo("It has tried 251 times.");
  }

  @Test
  void a_lost_update_is_told_step_by_step() {
    var finding = Schedules.of(LostUpdate.class).explore().finding();

    assertThat(finding.story().table().lines().map(String::strip))
        .containsExactly(
            "1  Ash    LostUpdate.java:14  reads value: 0",
            "2  Misty  LostUpdate.java:14  reads value: 0",
            "3  Misty  LostUpdate.java:14  writes value: 1",
            "4  Ash    LostUpdate.java:14  writes value: 1",
            "^ overwrites the 1 of Misty, which it has not seen");
  }

  @Test
  void a_deadlock_says_who_holds_what_and_waits_for_what() {
    var finding = Schedules.of(Deadlocked.class).explore().finding();

    assertThat(finding.kind()).isEqualTo(Finding.Kind.DEADLOCK);
    assertThat(finding.told())
        .isEqualTo(
            """
                Ash waits for the monitor of second at Deadlocked.java:19, which Misty holds
                Misty waits for the monitor of first at Deadlocked.java:26, which Ash holds""");
  }

  @Test
  void a_schedule_s_name_replays_its_story() {
    var story = Schedules.of(Deadlocked.class).explore().finding().story();

    assertThat(Schedules.of(Deadlocked.class).story(story.schedule())).isEqualTo(story);
    var again = Schedules.of(Deadlocked.class).replay(story.schedule());
    assertThat(again.schedules()).isEqualTo(1);
    assertThat(again.finding().story()).isEqualTo(story);
  }

  @Test
  void a_name_of_no_schedule_is_refused_in_words() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedules.of(LostUpdate.class).story("99d"))
        .withMessageContaining("99d is no schedule of this scenario");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schedules.of(LostUpdate.class).story("?"))
        .withMessageContaining("is no schedule's name");
  }

  @Test
  void a_hundred_explorations_beside_busy_threads_are_all_the_same() throws InterruptedException {
    var isOver = new AtomicBoolean();
    var busy = IntStream.range(0, 2).mapToObj(i -> Thread.ofPlatform().start(() -> spin(isOver))).toList();
    try {
      var first = Schedules.of(Deadlocked.class).explore();
      var last = Schedules.of(ThreeWithin.class).explore();
      for (int i = 0; i < 50; i++) {
        assertThat(Schedules.of(Deadlocked.class).explore()).isEqualTo(first);
        assertThat(Schedules.of(ThreeWithin.class).explore()).isEqualTo(last);
      }
    } finally {
      isOver.set(true);
      for (var thread : busy) {
        thread.join();
      }
    }
  }

  private static void spin(AtomicBoolean isOver) {
    while (!isOver.get()) {
      Thread.onSpinWait();
    }
  }

  @Test
  void ten_thousand_deadlocked_schedules_leave_no_thread_behind() {
    List<Integer> before = new ArrayList<>(List.of(virtualThreads()));
    int deadlocks = 0;
    while (deadlocks < 10_000) {
      var exploration = Schedules.of(Deadlocked.class).all().explore();
      deadlocks += exploration.rows().get("deadlock");
    }

    assertThat(virtualThreads()).isLessThanOrEqualTo(before.getFirst());
  }

  /** Those alive, as a thread dump knows them; all of them where the JVM tracks them. */
  private static int virtualThreads() {
    return (int) kata.gate.ThreadDump.take().threads().stream().filter(kata.gate.StandingThread::virtual)
        .count();
  }
}
