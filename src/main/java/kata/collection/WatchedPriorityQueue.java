package kata.collection;

import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** As its superclass; {@link Overlaps} hears of every change. */
@SuppressWarnings("this-escape") // to Overlaps, which looks at its identity alone
public class WatchedPriorityQueue<E> extends PriorityQueue<E> {
  private static final long serialVersionUID = 1;

  {
    Overlaps.made(this);
  }

  /** As the constructor of {@link PriorityQueue} with the same parameters. */
  public WatchedPriorityQueue() {}

  /** As the constructor of {@link PriorityQueue} with the same parameters. */
  public WatchedPriorityQueue(int capacity) {
    super(capacity);
  }

  /** As the constructor of {@link PriorityQueue} with the same parameters. */
  public WatchedPriorityQueue(Comparator<? super E> order) {
    super(order);
  }

  /** As the constructor of {@link PriorityQueue} with the same parameters. */
  public WatchedPriorityQueue(int capacity, Comparator<? super E> order) {
    super(capacity, order);
  }

  /** As the constructor of {@link PriorityQueue} with the same parameters. */
  public WatchedPriorityQueue(Collection<? extends E> elements) {
    super(elements);
  }

  /** As the constructor of {@link PriorityQueue} with the same parameters. */
  public WatchedPriorityQueue(PriorityQueue<? extends E> elements) {
    super(elements);
  }

  /** As the constructor of {@link PriorityQueue} with the same parameters. */
  public WatchedPriorityQueue(SortedSet<? extends E> elements) {
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

  @Override
  public boolean offer(E element) {
    try (var _ = Overlaps.of(this)) {
      return super.offer(element);
    }
  }

  @Override
  public @Nullable E poll() {
    try (var _ = Overlaps.of(this)) {
      return super.poll();
    }
  }
}
