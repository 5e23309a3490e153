package kata.course;

import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What an answer may not reach for: the tests' own tools, with which it could fake its verdict, and the JVM's back
 * doors. Everything else is free.
 */
final class Boundary {
  private static final List<String> CLOSED =
      List.of(
          "org/junit/",
          "org/assertj/",
          "org/opentest4j/",
          "org/apache/maven/",
          "mockwebserver3/",
          "kata/benchmark/",
          "kata/course/",
          "kata/coach/",
          "kata/gate/",
          "kata/live/",
          "kata/proof/",
          "kata/live/",
          "kata/schedule/",
          "kata/testing/",
          "kata/math/MathRoom",
          "kata/math/CountedLock",
          "kata/pokedex/PokedexSite",
          "kata/pokedex/BlockingPokedex",
          "kata/process/Workshop",
          "sun/misc/",
          "jdk/internal/",
          "java/lang/instrument/",
          "com/sun/tools/",
          "javax/tools/");

  /** What is free elsewhere, and is the very thing that an exercise, by its path, asks for. */
  private static final Map<String, List<String>> TO_BE_WRITTEN =
      Map.of("ch40_locks/ex20_async_lock", List.of("kata/bank/QueuedAsyncLock", "kata/bank/LockedWork"));

  private Boundary() {}

  /**
   * A sentence about the first thing that these classes name and should not. Names in strings count too.
   *
   * @param path of the exercise
   */
  static Optional<String> crossed(String path, Map<String, byte[]> classes) {
    var own = TO_BE_WRITTEN.getOrDefault(path, List.of());
    return classes.values().stream().flatMap(bytes -> crossed(own, bytes).stream()).findFirst();
  }

  private static Optional<String> crossed(List<String> own, byte[] bytes) {
    var model = ClassFile.of().parse(bytes);
    var texts = StreamSupport.stream(model.constantPool().spliterator(), false)
        .filter(Utf8Entry.class::isInstance)
        .map(entry -> ((Utf8Entry) entry).stringValue().replace('.', '/'))
        .toList();
    var name = simpleName(model.thisClass().asInternalName());
    var copied = first(texts, own).map(
        closed -> "%s uses %s, which does already what this exercise asks you to write. Write it yourself."
            .formatted(name, closed.replace('/', '.')));
    return copied.isPresent()
        ? copied
        : first(texts, CLOSED)
            .map(
                closed -> "%s uses %s, which belongs to the tests or to the inside of the JVM. An answer may use the JDK, %s."
                    .formatted(
                        name,
                        closed.replaceAll("/$", "").replace('/', '.'),
                        "OkHttp, jsoup and what its stub imports"));
  }

  private static Optional<String> first(List<String> texts, List<String> closed) {
    return texts.stream().flatMap(text -> closed.stream().filter(text::contains)).findFirst();
  }

  private static String simpleName(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
  }
}
