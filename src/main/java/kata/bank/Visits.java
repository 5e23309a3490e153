package kata.bank;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kata.schedule.Turn;
import org.jspecify.annotations.Nullable;

/**
 * What each actor is to do with a ledger, and how far it is. It may have others do it: a thread that it has started, or
 * a worker that serves many.
 *
 * <p>Not thread-safe: under the scheduler one actor runs at a time.
 */
final class Visits {
  private final Map<String, Visit> visits = new LinkedHashMap<>();
  private @Nullable String intrusion;

  /** What an actor is to do, and how far it is. */
  private static final class Visit {
    final Set<String> accounts;
    final Set<String> open;
    final boolean isWriter;
    boolean hasBegun;

    Visit(Set<String> accounts, boolean isWriter) {
      this.accounts = accounts;
      this.open = new HashSet<>(accounts);
      this.isWriter = isWriter;
    }

    boolean isInside() {
      return hasBegun && !open.isEmpty();
    }

    boolean isHalfDone() {
      return isWriter && isInside() && open.size() < accounts.size();
    }

    void step(String account, boolean isWrite) {
      hasBegun = true;
      if (isWrite == isWriter) {
        open.remove(account);
      }
    }
  }

  /** This actor reads these accounts, or reads and writes them; when each was come to, it is done. */
  void expect(String actor, Set<String> accounts, boolean isWriter) {
    visits.put(actor, new Visit(accounts, isWriter));
  }

  /** For whom the caller comes to this account. */
  String who(String account) {
    var actor = Turn.actor();
    var starter = Turn.starter();
    if (starter.equals(actor) || visits.containsKey(actor)) {
      return actor;
    }
    var theirs = visits.entrySet().stream()
        .filter(visit -> visit.getValue().accounts.contains(account))
        .map(Map.Entry::getKey)
        .toList();
    return visits.size() > 1 && theirs.size() == 1 ? theirs.getFirst() : starter;
  }

  /** The caller has read or written this account. */
  void step(String account, boolean isWrite) {
    var who = who(account);
    visits.forEach((other, visit) -> {
      if (other.equals(who)) {
        return;
      }
      if (visit.isInside()) {
        Turn.note(WatchedLedger.TWO_INSIDE);
      }
      if (visit.isHalfDone() && visit.accounts.contains(account) && intrusion == null) {
        intrusion = "\"%s\" %s %s while \"%s\" was half done".formatted(
            who, isWrite ? "wrote" : "read", account, other);
      }
    });
    var mine = visits.get(who);
    if (mine != null) {
      mine.step(account, isWrite);
    }
  }

  /** Whether this actor has done all that it is to do. */
  boolean isDone(String actor) {
    var visit = visits.get(actor);
    return visit != null && visit.open.isEmpty();
  }

  /** Who came to an account between the first and the last write of somebody else; null if nobody did. */
  @Nullable
  String intrusion() {
    return intrusion;
  }
}
