package kata.collection;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** As its superclass; {@link Overlaps} hears of every change. */
@SuppressWarnings("this-escape") // to Overlaps, which looks at its identity alone
public class WatchedTreeMap<K, V> extends TreeMap<K, V> {
  private static final long serialVersionUID = 1;

  {
    Overlaps.made(this);
  }

  /** As the constructor of {@link TreeMap} with the same parameters. */
  public WatchedTreeMap() {}

  /** As the constructor of {@link TreeMap} with the same parameters. */
  public WatchedTreeMap(Comparator<? super K> order) {
    super(order);
  }

  /** As the constructor of {@link TreeMap} with the same parameters. */
  public WatchedTreeMap(Map<? extends K, ? extends V> entries) {
    super(entries);
  }

  /** As the constructor of {@link TreeMap} with the same parameters. */
  public WatchedTreeMap(SortedMap<K, ? extends V> entries) {
    super(entries);
  }

  @Override
  public @Nullable V put(K key, V value) {
    if (containsKey(key)) {
      return super.put(key, value); // no structural change: its place is there
    }
    try (var _ = Overlaps.of(this)) {
      return super.put(key, value);
    }
  }

  @Override
  public @Nullable V putIfAbsent(K key, V value) {
    try (var _ = Overlaps.of(this)) {
      return super.putIfAbsent(key, value);
    }
  }

  @Override
  public void putAll(Map<? extends K, ? extends V> entries) {
    try (var _ = Overlaps.of(this)) {
      super.putAll(entries);
    }
  }

  @Override
  public V computeIfAbsent(K key, Function<? super K, ? extends V> function) {
    try (var _ = Overlaps.calling(this)) {
      return super.computeIfAbsent(key, function);
    }
  }

  @Override
  public V compute(K key, BiFunction<? super K, ? super @Nullable V, ? extends V> function) {
    try (var _ = Overlaps.calling(this)) {
      return super.compute(key, function);
    }
  }

  @Override
  public V merge(K key, V value, BiFunction<? super V, ? super V, ? extends V> function) {
    try (var _ = Overlaps.calling(this)) {
      return super.merge(key, value, function);
    }
  }

  @Override
  public @Nullable V remove(@Nullable Object key) {
    try (var _ = Overlaps.of(this)) {
      return super.remove(key);
    }
  }

  @Override
  public void clear() {
    try (var _ = Overlaps.of(this)) {
      super.clear();
    }
  }
}
