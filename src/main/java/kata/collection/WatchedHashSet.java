package kata.collection;

import java.util.Collection;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** As its superclass; {@link Overlaps} hears of every change. */
@SuppressWarnings("this-escape") // to Overlaps, which looks at its identity alone
public class WatchedHashSet<E> extends HashSet<E> {
  private static final long serialVersionUID = 1;

  {
    Overlaps.made(this);
  }

  /** As the constructor of {@link HashSet} with the same parameters. */
  public WatchedHashSet() {}

  /** As the constructor of {@link HashSet} with the same parameters. */
  public WatchedHashSet(int capacity) {
    super(capacity);
  }

  /** As the constructor of {@link HashSet} with the same parameters. */
  public WatchedHashSet(int capacity, float load) {
    super(capacity, load);
  }

  /** As the constructor of {@link HashSet} with the same parameters. */
  public WatchedHashSet(Collection<? extends E> elements) {
    super(elements);
  }

  @Override
  public boolean add(E element) {
    try (var _ = Overlaps.of(this)) {
      return super.add(element);
    }
  }

  @Override
  public boolean remove(@Nullable Object element) {
    try (var _ = Overlaps.of(this)) {
      return super.remove(element);
    }
  }

  @Override
  public void clear() {
    try (var _ = Overlaps.of(this)) {
      super.clear();
    }
  }
}
