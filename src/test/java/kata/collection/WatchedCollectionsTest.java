package kata.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Vector;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The watched collections are as the plain ones, and each tells of its changes. */
class WatchedCollectionsTest {
  static Stream<Class<?>> plain() {
    return WatchedCollections.PLAIN.stream().sorted(Comparator.comparing(Class::getName));
  }

  @ParameterizedTest
  @MethodSource("plain")
  void a_watched_collection_has_the_constructors_of_the_plain_one(Class<?> plain) {
    var watched = WatchedCollections.of(plain);
    assertThat(watched).isPublic().isSameAs(WatchedCollections.of(plain)).matches(plain::isAssignableFrom);
    assertThat(parameters(watched)).isNotEmpty().isEqualTo(parameters(plain));
  }

  private static List<String> parameters(Class<?> type) {
    return Stream.of(type.getConstructors()).map(made -> Arrays.toString(made.getParameterTypes())).sorted()
        .toList();
  }

  @ParameterizedTest
  @MethodSource("plain")
  void it_holds_and_gives_back_what_the_plain_one_would(Class<?> plain) throws Exception {
    var one = plain.getConstructor().newInstance();
    var other = WatchedCollections.of(plain).getConstructor().newInstance();
    for (var element : List.of(3, 1, 2)) {
      assertThat(added(other, element)).isEqualTo(added(one, element));
    }
    assertThat(other).hasToString(one.toString());
    assertThat(taken(other)).isEqualTo(taken(one));
    assertThat(other).hasToString(one.toString());
  }

  @SuppressWarnings("unchecked") // they hold numbers
  private static Object added(Object collection, int element) {
    return collection instanceof Map<?, ?> map
        ? String.valueOf(((Map<Integer, Integer>) map).put(element, element))
        : ((Collection<Integer>) collection).add(element);
  }

  private static Object taken(Object collection) {
    return collection instanceof Map<?, ?> map
        ? map.remove(Integer.valueOf(1))
        : ((Collection<?>) collection).remove(Integer.valueOf(1));
  }

  @ParameterizedTest
  @MethodSource("plain")
  void every_change_is_heard_of(Class<?> plain) {
    var changes = WatchedCollections.of(plain).getDeclaredMethods();
    assertThat(Stream.of(changes).map(Method::getName)).contains("remove", "clear");
    for (var change : changes) {
      assertThatThrownBy(() -> Overlaps.watched(() -> meet(plain, change)))
          .as(change.toString())
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("changing the same " + plain.getSimpleName() + " at once");
    }
  }

  /** Calls it while another thread is in the collection. */
  private static boolean meet(Class<?> plain, Method change) {
    try {
      var shared = WatchedCollections.of(plain).getConstructor().newInstance();
      var other = Thread.ofPlatform().start(() -> Overlaps.calling(shared).close());
      while (other.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      change.invoke(shared, arguments(change));
      other.join();
      return true;
    } catch (InvocationTargetException e) {
      return false; // there is nothing to remove, say
    } catch (ReflectiveOperationException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object[] arguments(Method change) {
    return Stream.of(change.getParameterTypes())
        .map(type -> type == Object.class ? Integer.valueOf(1) : type == int.class ? (Object) 0 : null)
        .toArray();
  }

  @Test
  void others_are_not_watched() {
    assertThatIllegalArgumentException().isThrownBy(() -> WatchedCollections.of(Vector.class));
  }
}
