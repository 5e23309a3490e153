package kata.schedule.model;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import kata.schedule.run.CallPoints;
import kata.schedule.run.Run;
import kata.schedule.weave.Replaces;

/** Views of collections, which show what is behind them, and what computes with many threads at once. */
public final class Collectives {
  private Collectives() {}

  private static <T> T faceOf(Object of, T face) {
    var run = Run.ofActor();
    if (run != null) {
      run.alias(face, of);
    }
    return face;
  }

  /** Model of {@link Collections#unmodifiableCollection}. */
  @Replaces(value = Collections.class, isStatic = true)
  public static Collection<?> unmodifiableCollection(Collection<?> of, int site) {
    return faceOf(of, Collections.unmodifiableCollection(of));
  }

  /** Model of {@link Collections#unmodifiableList}. */
  @Replaces(value = Collections.class, isStatic = true)
  public static List<?> unmodifiableList(List<?> of, int site) {
    return faceOf(of, Collections.unmodifiableList(of));
  }

  /** Model of {@link Collections#unmodifiableMap}. */
  @Replaces(value = Collections.class, isStatic = true)
  public static Map<?, ?> unmodifiableMap(Map<?, ?> of, int site) {
    return faceOf(of, Collections.unmodifiableMap(of));
  }

  /** Model of {@link Collections#unmodifiableSet}. */
  @Replaces(value = Collections.class, isStatic = true)
  public static Set<?> unmodifiableSet(Set<?> of, int site) {
    return faceOf(of, Collections.unmodifiableSet(of));
  }

  /** Model of {@link Collections#unmodifiableSequencedCollection}. */
  @Replaces(value = Collections.class, isStatic = true)
  public static SequencedCollection<?> unmodifiableSequencedCollection(SequencedCollection<?> of, int site) {
    return faceOf(of, Collections.unmodifiableSequencedCollection(of));
  }

  /** Model of {@link Collections#unmodifiableSequencedMap}. */
  @Replaces(value = Collections.class, isStatic = true)
  public static SequencedMap<?, ?> unmodifiableSequencedMap(SequencedMap<?, ?> of, int site) {
    return faceOf(of, Collections.unmodifiableSequencedMap(of));
  }

  /** Model of {@link Collections#unmodifiableSequencedSet}. */
  @Replaces(value = Collections.class, isStatic = true)
  public static SequencedSet<?> unmodifiableSequencedSet(SequencedSet<?> of, int site) {
    return faceOf(of, Collections.unmodifiableSequencedSet(of));
  }

  /** Model of {@link Collections#unmodifiableSortedMap}. */
  @Replaces(value = Collections.class, isStatic = true)
  public static SortedMap<?, ?> unmodifiableSortedMap(SortedMap<?, ?> of, int site) {
    return faceOf(of, Collections.unmodifiableSortedMap(of));
  }

  /** Model of {@link Collections#unmodifiableNavigableMap}. */
  @Replaces(value = Collections.class, isStatic = true)
  public static NavigableMap<?, ?> unmodifiableNavigableMap(NavigableMap<?, ?> of, int site) {
    return faceOf(of, Collections.unmodifiableNavigableMap(of));
  }

  /** Model of {@link Map#keySet()}. */
  @Replaces(Map.class)
  public static Set<?> keySet(Map<?, ?> map, int site) {
    return seen(map, map.keySet(), site);
  }

  /** Model of {@link Map#values()}. */
  @Replaces(Map.class)
  public static Collection<?> values(Map<?, ?> map, int site) {
    return seen(map, map.values(), site);
  }

  /** Model of {@link Map#entrySet()}. */
  @Replaces(Map.class)
  public static Set<?> entrySet(Map<?, ?> map, int site) {
    return seen(map, map.entrySet(), site);
  }

  private static <T> T seen(Map<?, ?> map, T view, int site) {
    CallPoints.call(map, site);
    return faceOf(map, view);
  }

  /** Model of {@link Collection#parallelStream()}: its threads cannot be scheduled. */
  @Replaces(Collection.class)
  public static Stream<?> parallelStream(Collection<?> collection, int site) {
    CallPoints.foreign("a parallel stream, on threads");
    return collection.parallelStream();
  }

  /** Model of {@link BaseStream#parallel()}: its threads cannot be scheduled. */
  @Replaces(BaseStream.class)
  public static BaseStream<?, ?> parallel(BaseStream<?, ?> stream, int site) {
    CallPoints.foreign("a parallel stream, on threads");
    return stream.parallel();
  }

  /** Model of {@link ForkJoinTask#fork()}: its threads cannot be scheduled. */
  @Replaces(ForkJoinTask.class)
  public static ForkJoinTask<?> fork(ForkJoinTask<?> task, int site) {
    CallPoints.foreign("a fork-join pool");
    return task.fork();
  }
}
