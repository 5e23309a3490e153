package kata.collection;

import java.util.Collection;
import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** As its superclass; {@link Overlaps} hears of every change. */
@SuppressWarnings("this-escape") // to Overlaps, which looks at its identity alone
public class WatchedLinkedHashSet<E> extends LinkedHashSet<E> {
  private static final long serialVersionUID = 1;

  {
    Overlaps.made(this);
  }

  /** As the constructor of {@link LinkedHashSet} with the same parameters. */
  public WatchedLinkedHashSet() {}

  /** As the constructor of {@link LinkedHashSet} with the same parameters. */
  public WatchedLinkedHashSet(int capacity) {
    super(capacity);
  }

  /** As the constructor of {@link LinkedHashSet} with the same parameters. */
  public WatchedLinkedHashSet(int capacity, float load) {
    super(capacity, load);
  }

  /** As the constructor of {@link LinkedHashSet} with the same parameters. */
  public WatchedLinkedHashSet(Collection<? extends E> elements) {
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
