package kata.bank;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The turns of a {@link Rehearsal} as a table: number, whose turn, what was done, and the balances right after it. Empty
 * if there was no turn.
 */
final class TurnTable {
  private final List<String> accounts;
  private final List<Rehearsal.Taken> turns;

  TurnTable(Transfer transfer, List<Rehearsal.Taken> turns) {
    this.accounts = List.of(transfer.sender(), transfer.receiver());
    this.turns = turns;
  }

  @Override
  public String toString() {
    if (turns.isEmpty()) {
      return "";
    }
    int width = turns.stream().mapToInt(turn -> what(turn).length()).max().orElse(1);
    var format = "%4s  %-6s  %-" + width + "s";
    var table = new StringBuilder(format.formatted("turn", "whose", "what"));
    accounts.forEach(account -> table.append("  %6s".formatted(account)));
    for (int i = 0; i < turns.size(); i++) {
      var turn = turns.get(i);
      table.append('\n').append(format.formatted(i + 1, turn.step().operation().actor(), what(turn)));
      accounts.forEach(account -> table.append("  %6d".formatted(turn.balances().get(account))));
      table.append(mark(i));
    }
    return table.toString();
  }

  private static String what(Rehearsal.Taken turn) {
    return turn.step().toString().substring(turn.step().operation().actor().length() + 1);
  }

  /** Whether this write rests on a read from before another's write, which it thereby undoes. */
  private String mark(int index) {
    if (!(turns.get(index).step().operation() instanceof Operation.Write write)) {
      return "";
    }
    Map<String, Integer> lastWrite = new HashMap<>();
    int read = -1;
    for (int i = 0; i < index; i++) {
      var operation = turns.get(i).step().operation();
      if (!operation.account().equals(write.account())) {
        continue;
      }
      if (operation instanceof Operation.Write) {
        lastWrite.put(operation.actor(), i);
      } else if (operation instanceof Operation.Read && operation.actor().equals(write.actor())) {
        read = i;
      }
    }
    for (var other : lastWrite.entrySet()) {
      if (!other.getKey().equals(write.actor()) && other.getValue() > read) {
        return "\n%14s^ undoes turn %d: what %s read in turn %d was out of date"
            .formatted("", other.getValue() + 1, write.actor(), read + 1);
      }
    }
    return "";
  }
}
