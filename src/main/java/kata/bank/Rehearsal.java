package kata.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two transfers of the bank that protects nothing, {@code first} and {@code second}, whose turns come in the order of a
 * list; and what came of it, turn by turn.
 *
 * <p>Not changed any more once it is made.
 */
public final class Rehearsal {
  /** Whose turn it is. */
  public static final String FIRST = "first";

  /** Whose turn it is. */
  public static final String SECOND = "second";

  private final Transfer first;
  private final Transfer second;
  private final List<Taken> taken = new ArrayList<>();
  private final Map<String, Integer> balances;
  private final @Nullable String refusal;

  /**
   * A turn that was taken.
   *
   * @param step that was done
   * @param balances right after it
   */
  record Taken(ManualAsyncLedger.Step step, Map<String, Integer> balances) {}

  private Rehearsal(Transfer first, Transfer second, @Nullable List<@Nullable String> turns,
      Function<Map<String, Transfer>, Stage> stages) {
    this.first = first;
    this.second = second;
    var actors = new LinkedHashMap<String, Transfer>();
    actors.put(FIRST, first);
    actors.put(SECOND, second);
    try (var stage = stages.apply(actors)) {
      refusal = turns == null ? "The list is null." : play(stage, turns);
      balances = stage.balances();
    }
  }

  /**
   * The asynchronous bank on one event loop: a turn completes the future that the transfer waits for. Each has six: two
   * verifications, then read and write for the sender, then for the receiver.
   */
  public static Rehearsal onTheLoop(
      Transfer first, Transfer second, @Nullable List<@Nullable String> turns) {
    return new Rehearsal(first, second, turns, LoopStage::new);
  }

  /**
   * The bank on two threads: a turn lets a thread do one read or write. Each has four: read and write for the sender,
   * then for the receiver. Verifications need no turn.
   */
  public static Rehearsal onThreads(
      Transfer first, Transfer second, @Nullable List<@Nullable String> turns) {
    return new Rehearsal(first, second, turns, ThreadStage::new);
  }

  private @Nullable String play(Stage stage, List<@Nullable String> turns) {
    for (var name : turns) {
      int number = taken.size() + 1;
      if (name == null || !(name.equals(FIRST) || name.equals(SECOND))) {
        return "Turn %d is %s. Expected: \"%s\" or \"%s\".".formatted(
            number, name == null ? "null" : "\"" + name + "\"", FIRST, SECOND);
      }
      if (stage.next(name).isEmpty()) {
        return "Turn %d is %s's, but %s has finished: it has had its %d turns."
            .formatted(number, name, name, taken.stream().filter(turn -> isBy(turn, name)).count());
      }
      taken.add(new Taken(stage.turn(name), new LinkedHashMap<>(stage.balances())));
    }
    for (var name : List.of(FIRST, SECOND)) {
      var next = stage.next(name);
      if (next.isPresent()) {
        return "After %d %s %s has not finished: next, %s."
            .formatted(turns.size(), turns.size() == 1 ? "turn" : "turns", name, next.get());
      }
    }
    return null;
  }

  private static boolean isBy(Taken turn, String name) {
    return turn.step().operation().actor().equals(name);
  }

  /** Why the list is no order of turns in which both transfers come to their end, in a sentence; empty if it is one. */
  public Optional<String> refusal() {
    return Optional.ofNullable(refusal);
  }

  /** Whether one transfer took all its turns before the other began. */
  public boolean isSerial() {
    int changes = 0;
    for (int i = 1; i < taken.size(); i++) {
      changes += isBy(taken.get(i), FIRST) == isBy(taken.get(i - 1), FIRST) ? 0 : 1;
    }
    return changes == 1;
  }

  /** What the books say in the end. */
  public Books.Verdict verdict() {
    return Books.of(List.of(first, second)).judge(balances);
  }

  /** The balances in the end. */
  public Map<String, Integer> balances() {
    return new LinkedHashMap<>(balances);
  }

  /** The two transfers in words. */
  public String situation() {
    return "first: " + first + ", second: " + second;
  }

  /** Turn by turn, what was done and what the accounts held then. A write that undoes another's is marked. */
  public String table() {
    return new TurnTable(first, taken).toString();
  }
}
