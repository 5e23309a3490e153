package kata.bank;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/**
 * Deposits, withdrawals and looks at one account, all at once: what each came to, and the balance in the end, must be
 * what some order one after the other gives.
 *
 * <p>Not thread-safe: under the scheduler one actor runs at a time.
 */
public abstract class AccountScenario implements Scenario {
  /** What is in the account at first. */
  public static final int INITIAL_BALANCE = 100;

  private final List<Move> moves;
  private final Object[] results;

  /**
   * What an actor does.
   *
   * @param kind of move
   * @param amount in Poké dollars; 0 for a look
   */
  public record Move(Kind kind, int amount) {
    enum Kind {
      DEPOSIT, WITHDRAW, LOOK
    }

    /** A deposit. */
    public static Move deposit(int amount) {
      return new Move(Kind.DEPOSIT, amount);
    }

    /** A withdrawal. */
    public static Move withdraw(int amount) {
      return new Move(Kind.WITHDRAW, amount);
    }

    /** A look at the balance. */
    public static Move look() {
      return new Move(Kind.LOOK, 0);
    }

    @Override
    public String toString() {
      return switch (kind) {
        case DEPOSIT -> "deposits " + amount;
        case WITHDRAW -> "withdraws " + amount;
        case LOOK -> "looks";
      };
    }
  }

  /**
   * Moves at once.
   *
   * @param moves of different kinds or amounts
   */
  protected AccountScenario(List<Move> moves) {
    this.moves = List.copyOf(moves);
    this.results = new Object[moves.size()];
  }

  /** Has the account under test do it. */
  protected abstract boolean withdraw(int amount);

  /** Has the account under test do it. */
  protected abstract void deposit(int amount);

  /** Asks the account under test. */
  protected abstract int balance();

  @Override
  public void cast(Cast cast) {
    for (int i = 0; i < moves.size(); i++) {
      int index = i;
      cast.actor("\"" + moves.get(i) + "\"", () -> results[index] = carryOut(moves.get(index)));
    }
  }

  private Object carryOut(Move move) {
    return switch (move.kind()) {
      case DEPOSIT -> {
        deposit(move.amount());
        yield "";
      }
      case WITHDRAW -> withdraw(move.amount());
      case LOOK -> balance();
    };
  }

  @Override
  public Outcome outcome() {
    var end = told(List.of(results), balance());
    var possible = new LinkedHashSet<String>();
    serial(new ArrayList<>(), possible);
    return possible.contains(end)
        ? Outcome.right("as one after the other")
        : Outcome.wrong("as in no order",
            "From " + INITIAL_BALANCE + ": " + end + ". One after the other, in whatever order, gives: "
                + String.join("; or ", possible) + ".");
  }

  private void serial(List<Integer> order, Set<String> possible) {
    if (order.size() == moves.size()) {
      possible.add(after(order));
      return;
    }
    for (int i = 0; i < moves.size(); i++) {
      if (!order.contains(i)) {
        var longer = new ArrayList<>(order);
        longer.add(i);
        serial(longer, possible);
      }
    }
  }

  private String after(List<Integer> order) {
    int balance = INITIAL_BALANCE;
    var came = new ArrayList<Object>(List.of(results));
    for (int i : order) {
      var move = moves.get(i);
      switch (move.kind()) {
        case DEPOSIT -> balance += move.amount();
        case LOOK -> came.set(i, balance);
        case WITHDRAW -> {
          boolean isEnough = balance >= move.amount();
          balance -= isEnough ? move.amount() : 0;
          came.set(i, isEnough);
        }
      }
    }
    return told(came, balance);
  }

  private String told(List<Object> came, int balance) {
    var told = new StringBuilder();
    for (int i = 0; i < moves.size(); i++) {
      var result = came.get(i) instanceof Boolean isTaken ? (isTaken ? " (taken)" : " (refused)")
          : moves.get(i).kind() == Move.Kind.LOOK ? " (sees " + came.get(i) + ")" : "";
      told.append(moves.get(i)).append(result).append(", ");
    }
    return told + "balance " + balance;
  }
}
