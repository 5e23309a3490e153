package kata.collection;

import java.util.ArrayList;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** As its superclass; {@link Overlaps} hears of every change. */
@SuppressWarnings("this-escape") // to Overlaps, which looks at its identity alone
public class WatchedArrayList<E> extends ArrayList<E> {
  private static final long serialVersionUID = 1;

  {
    Overlaps.made(this);
  }

  /** As the constructor of {@link ArrayList} with the same parameters. */
  public WatchedArrayList() {}

  /** As the constructor of {@link ArrayList} with the same parameters. */
  public WatchedArrayList(int capacity) {
    super(capacity);
  }

  /** As the constructor of {@link ArrayList} with the same parameters. */
  public WatchedArrayList(Collection<? extends E> elements) {
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
  public void add(int index, E element) {
    try (var _ = Overlaps.of(this)) {
      super.add(index, element);
    }
  }

  @Override
  public E remove(int index) {
    try (var _ = Overlaps.of(this)) {
      return super.remove(index);
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
}
