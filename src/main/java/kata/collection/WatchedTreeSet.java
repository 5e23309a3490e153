package kata.collection;

import java.util.Collection;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** As its superclass; {@link Overlaps} hears of every change. */
@SuppressWarnings("this-escape") // to Overlaps, which looks at its identity alone
public class WatchedTreeSet<E> extends TreeSet<E> {
  private static final long serialVersionUID = 1;

  {
    Overlaps.made(this);
  }

  /** As the constructor of {@link TreeSet} with the same parameters. */
  public WatchedTreeSet() {}

  /** As the constructor of {@link TreeSet} with the same parameters. */
  public WatchedTreeSet(Comparator<? super E> order) {
    super(order);
  }

  /** As the constructor of {@link TreeSet} with the same parameters. */
  public WatchedTreeSet(SortedSet<E> elements) {
    super(elements);
  }

  /** As the constructor of {@link TreeSet} with the same parameters. */
  public WatchedTreeSet(Collection<? extends E> elements) {
    super(elements);
  }

  @Override
  public boolean add(E element) {
    try (var _ = Overlaps.of(this)) {
      return super.add(element);
    }
  }

  @Override
  public @Nullable E pollFirst() {
    try (var _ = Overlaps.of(this)) {
      return super.pollFirst();
    }
  }

  @Override
  public @Nullable E pollLast() {
    try (var _ = Overlaps.of(this)) {
      return super.pollLast();
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
