package kata.collection;

import java.util.Collection;
import java.util.LinkedList;
import org.jspecify.annotations.Nullable;

/** As its superclass; {@link Overlaps} hears of every change. */
@SuppressWarnings({"this-escape", "JdkObsolete"}) // only Overlaps gets it; answers may use LinkedList
public class WatchedLinkedList<E> extends LinkedList<E> {
  private static final long serialVersionUID = 1;

  {
    Overlaps.made(this);
  }

  /** As the constructor of {@link LinkedList} with the same parameters. */
  public WatchedLinkedList() {}

  /** As the constructor of {@link LinkedList} with the same parameters. */
  public WatchedLinkedList(Collection<? extends E> elements) {
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
