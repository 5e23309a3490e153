package kata.course.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.collection.WatchedCollections;
import org.junit.jupiter.api.Test;

/** Whatever way an answer makes a collection, it is a watched one, and works as before. */
class RedirectsTest {
  /** Code of an answer; it is run as it becomes when it is loaded. */
  public static final class Makes implements Supplier<List<Object>> {
    @Override
    public List<Object> get() {
      Supplier<Object> reference = TreeMap::new;
      Supplier<ExecutorService> executors = Executors::newSingleThreadExecutor;
      executors.get().close();
      var nested = new ArrayList<>(new ArrayList<>(List.of(new HashMap<>().isEmpty() ? "a" : "b")));
      var own = new Own("c");
      own.add("d");
      return List.of(nested, new HashMap<>(16), reference.get(),
          Stream.of("d").collect(Collectors.toCollection(ArrayList::new)), own,
          own.isEmpty() ? new ArrayList<>() : own);
    }
  }

  /** A collection of the answer's own making. */
  static final class Own extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Own(String element) {
      super(new ArrayList<>(List.of(element)));
    }

    @Override
    public boolean add(String element) {
      return super.add(element + "!");
    }
  }

  /** Defines the answer's classes anew, redirected. */
  private static final class Loader extends ClassLoader {
    Loader() {
      super(RedirectsTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(RedirectsTest.class.getName())) {
        return super.loadClass(name, resolve);
      }
      var loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (var in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
        var bytes = Redirects.redirected(in.readAllBytes(), this, true);
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void constructors_and_references_to_them_make_watched_collections() throws Exception {
    var type = Class.forName(Makes.class.getName(), true, new Loader());
    var made = (List<?>) ((Supplier<?>) type.getConstructor().newInstance()).get();
    assertThat(made.stream().map(Object::getClass).map(Class::getSimpleName))
        .containsExactly("WatchedArrayList", "WatchedHashMap", "WatchedTreeMap", "WatchedArrayList", "Own",
            "Own");
    assertThat((Collection<?>) made.getFirst()).hasToString("[a]");
    assertThat((Collection<?>) made.get(4)).hasToString("[c, d!]")
        .isInstanceOf(WatchedCollections.of(ArrayList.class));
  }

  @Test
  void a_class_that_makes_none_stays_as_it_is() throws IOException {
    var loader = RedirectsTest.class.getClassLoader();
    try (var in = loader.getResourceAsStream("kata/course/worker/Leisure.class")) {
      var bytes = in.readAllBytes();
      assertThat(Redirects.redirected(bytes, loader, true)).isSameAs(bytes);
    }
  }
}
