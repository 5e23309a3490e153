package kata.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two threads in one collection are always found, and one after the other never is. */
class OverlapsTest {
  /** An empty watched one in place of this. */
  @SuppressWarnings("unchecked") // it is of a subclass
  private static <T> T watched(T plain) {
    try {
      return (T) WatchedCollections.of(plain.getClass()).getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs this in so many threads, and waits for their end. */
  private static boolean inThreads(int count, Runnable body) {
    var threads = IntStream.range(0, count).mapToObj(_ -> Thread.ofVirtual().start(body)).toList();
    threads.forEach(OverlapsTest::join);
    return true;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void two_threads_in_one_list_are_told_and_nothing_is_lost_before() {
    var list = new ArrayList<List<Integer>>();
    assertThatThrownBy(() -> Overlaps.watched(() -> {
      var shared = watched(new ArrayList<Integer>());
      list.add(shared);
      return inThreads(2, () -> shared.add(1));
    })).isInstanceOf(AssertionError.class).hasMessageContaining("the same ArrayList at once");
    assertThat(list.getFirst()).hasSize(2);
  }

  @Test
  void the_maker_counts_when_another_thread_is_inside() {
    assertThatThrownBy(() -> Overlaps.watched(() -> {
      var shared = watched(new HashMap<Integer, Integer>());
      var begun = new CountDownLatch(1);
      var other = Thread.ofPlatform().start(() -> shared.computeIfAbsent(1, key -> {
        begun.countDown();
        return key;
      }));
      while (begun.getCount() > 0 && other.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      shared.put(2, 2);
      join(other);
      return true;
    })).hasMessageContaining("HashMap");
  }

  @Test
  void a_lock_keeps_them_apart_also_one_that_no_one_here_knows_of() {
    assertThatCode(() -> Overlaps.watched(() -> {
      var tree = watched(new TreeMap<Integer, Integer>());
      var shared = Collections.synchronizedMap(tree);
      return inThreads(5, () -> shared.put((int) Thread.currentThread().threadId(), 1));
    })).doesNotThrowAnyException();
  }

  @Test
  void threads_that_come_one_after_the_other_do_not_meet() {
    assertThatCode(() -> Overlaps.watched(() -> {
      var shared = watched(new ArrayDeque<Integer>());
      inThreads(1, () -> shared.push(1));
      inThreads(1, () -> shared.push(2));
      return shared.pop();
    })).doesNotThrowAnyException();
  }

  @Test
  void each_thread_may_have_a_collection_of_its_own() {
    assertThatCode(() -> Overlaps.watched(() -> inThreads(5, () -> {
      var own = watched(new HashSet<Integer>());
      own.add(2);
    }))).doesNotThrowAnyException();
  }

  @Test
  void a_new_value_for_a_key_that_is_there_changes_nothing_that_others_need() {
    assertThatCode(() -> Overlaps.watched(() -> {
      var shared = watched(new LinkedHashMap<Integer, Integer>());
      shared.put(1, 0);
      return inThreads(5, () -> shared.put(1, 1));
    })).doesNotThrowAnyException();
  }

  @Test
  void an_interrupt_is_kept_and_cuts_nothing_short() {
    var interrupted = new boolean[1];
    int size = Overlaps.watched(() -> {
      var shared = watched(new ArrayList<Integer>());
      inThreads(1, () -> {
        Thread.currentThread().interrupt();
        shared.add(1);
        interrupted[0] = Thread.currentThread().isInterrupted();
      });
      return shared.size();
    });
    assertThat(size).isEqualTo(1);
    assertThat(interrupted[0]).isTrue();
  }

  @Test
  void what_the_body_throws_is_thrown_unless_there_was_an_overlap() {
    assertThatThrownBy(() -> Overlaps.watched(() -> {
      throw new IllegalStateException("as it is");
    })).hasMessage("as it is");
  }
}
