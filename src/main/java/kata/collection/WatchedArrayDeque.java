package kata.collection;

import java.util.ArrayDeque;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** As its superclass; {@link Overlaps} hears of every change. */
@SuppressWarnings("this-escape") // to Overlaps, which looks at its identity alone
public class WatchedArrayDeque<E> extends ArrayDeque<E> {
  private static final long serialVersionUID = 1;

  {
    Overlaps.made(this);
  }

  /** As the constructor of {@link ArrayDeque} with the same parameters. */
  public WatchedArrayDeque() {}

  /** As the constructor of {@link ArrayDeque} with the same parameters. */
  public WatchedArrayDeque(int capacity) {
    super(capacity);
  }

  /** As the constructor of {@link ArrayDeque} with the same parameters. */
  public WatchedArrayDeque(Collection<? extends E> elements) {
    super(elements);
  }

  @Override
  public boolean add(E element) {
    try (var _ = Overlaps.of(this)) {
      return super.add(element);
    }
  }

  @Override
  public boolean addAll(Collection<? extends E> elements) {
    try (var _ = Overlaps.of(this)) {
      return super.addAll(elements);
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
  public void addFirst(E element) {
    try (var _ = Overlaps.of(this)) {
      super.addFirst(element);
    }
  }

  @Override
  public void addLast(E element) {
    try (var _ = Overlaps.of(this)) {
      super.addLast(element);
    }
  }

  @Override
  public boolean offer(E element) {
    try (var _ = Overlaps.of(this)) {
      return super.offer(element);
    }
  }

  @Override
  public boolean offerFirst(E element) {
    try (var _ = Overlaps.of(this)) {
      return super.offerFirst(element);
    }
  }

  @Override
  public boolean offerLast(E element) {
    try (var _ = Overlaps.of(this)) {
      return super.offerLast(element);
    }
  }

  @Override
  public void push(E element) {
    try (var _ = Overlaps.of(this)) {
      super.push(element);
    }
  }

  @Override
  public @Nullable E poll() {
    try (var _ = Overlaps.of(this)) {
      return super.poll();
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
  public E pop() {
    try (var _ = Overlaps.of(this)) {
      return super.pop();
    }
  }

  @Override
  public E remove() {
    try (var _ = Overlaps.of(this)) {
      return super.remove();
    }
  }

  @Override
  public E removeFirst() {
    try (var _ = Overlaps.of(this)) {
      return super.removeFirst();
    }
  }

  @Override
  public E removeLast() {
    try (var _ = Overlaps.of(this)) {
      return super.removeLast();
    }
  }
}
