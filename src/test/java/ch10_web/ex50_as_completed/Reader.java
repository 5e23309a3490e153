package ch10_web.ex50_as_completed;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import kata.gate.Stillness;
import kata.pokedex.Pokemon;

/** Whom the Pokémon are handed to. Keeps them, and notices when two threads call at once. Thread-safe. */
final class Reader implements Consumer<Pokemon> {
  private record Inside(Thread thread, Pokemon pokemon) {}

  private final List<Pokemon> shown = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Void> firstMayGo = new CompletableFuture<>();
  private final CompletableFuture<Void> allMayGo = new CompletableFuture<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicReference<Inside> inside = new AtomicReference<>();
  private final AtomicReference<String> metAnother = new AtomicReference<>();

  /** One who is quick. */
  static Reader quick() {
    var reader = new Reader();
    reader.letAllGo();
    return reader;
  }

  /** One who keeps each call inside until it is let go. */
  static Reader slow() {
    return new Reader();
  }

  @Override
  public void accept(Pokemon pokemon) {
    var other = inside.getAndSet(new Inside(Thread.currentThread(), pokemon));
    if (other != null) {
      metAnother.set(
          "%s came in with %s while %s was still inside with %s".formatted(
              named(Thread.currentThread()), pokemon.name(), named(other.thread()), other.pokemon().name()));
    }
    Stillness.moved();
    // Not a latch: for a thread that joins, the common pool starts another one.
    (calls.getAndIncrement() == 0 ? firstMayGo : allMayGo).join();
    shown.add(pokemon);
    inside.set(null);
    Stillness.moved();
  }

  void letTheFirstGo() {
    firstMayGo.complete(null);
  }

  void letAllGo() {
    firstMayGo.complete(null);
    allMayGo.complete(null);
  }

  /** What it was shown so far, in this order. */
  List<Pokemon> shown() {
    return List.copyOf(shown);
  }

  /** Waits until it has been shown this number, or nothing moves any more. */
  boolean isShown(int number) {
    return Stillness.await(() -> shown.stream().anyMatch(pokemon -> pokemon.number() == number));
  }

  /** Waits until two threads were inside at once, or nothing moves any more. Null if there were never two. */
  String metAnother() {
    Stillness.await(() -> metAnother.get() != null);
    return metAnother.get();
  }

  private static String named(Thread thread) {
    var name = thread.getName();
    return name.isEmpty() ? "virtual thread #" + thread.threadId() : "thread \"" + name + "\"";
  }
}
