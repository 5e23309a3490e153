package ch40_locks.ex90_no_overdraft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;

/**
 * Two actors at once, each of which makes its calls one after the other: an amount below zero is drawn out, one above
 * is paid in, zero asks for the balance.
 */
final class AtOnce implements Scenario {
  private final int initial;
  private final List<List<Integer>> calls;
  private final AtomicAccount account;
  private final List<List<String>> said = List.of(new ArrayList<>(), new ArrayList<>());

  AtOnce(int initial, List<List<Integer>> calls) {
    this.initial = initial;
    this.calls = calls;
    this.account = new AtomicAccount(initial);
  }

  @Override
  public void cast(Cast cast) {
    for (int i = 0; i < calls.size(); i++) {
      var mine = calls.get(i);
      var answers = said.get(i);
      var times = mine.size() > 1 ? mine.size() + " times " : "";
      cast.actor((char) ('A' + i) + ": " + times + call(mine.getFirst()),
          () -> mine.forEach(amount -> answers.add(answer(amount))));
    }
  }

  private static String call(int amount) {
    return amount < 0 ? "withdraw(" + -amount + ")" : amount > 0 ? "deposit(" + amount + ")" : "balance()";
  }

  private String answer(int amount) {
    if (amount > 0) {
      account.deposit(amount);
      return "returned";
    }
    return "said " + (amount < 0 ? account.withdraw(-amount) : account.balance());
  }

  @Override
  public Outcome outcome() {
    var end = told(said, account.balance());
    var expected = new LinkedHashSet<String>();
    oneByOne(List.of(new ArrayList<>(), new ArrayList<>()), initial, expected);
    var told = "In the account were " + initial + ". " + end + ". Expected, as one after the other: ";
    return new Outcome(expected.contains(end), end, told + String.join("; or: ", expected) + ".");
  }

  /** All that may come out if from here on the calls come one after the other. */
  private void oneByOne(List<List<String>> answers, int balance, Set<String> ends) {
    boolean isOver = true;
    for (int i = 0; i < calls.size(); i++) {
      var mine = answers.get(i);
      if (mine.size() < calls.get(i).size()) {
        isOver = false;
        int amount = calls.get(i).get(mine.size());
        boolean isEnough = balance + amount >= 0;
        mine.add(amount > 0 ? "returned" : "said " + (amount < 0 ? isEnough : (Object) balance));
        oneByOne(answers, isEnough ? balance + amount : balance, ends);
        mine.removeLast();
      }
    }
    if (isOver) {
      ends.add(told(answers, balance));
    }
  }

  private String told(List<List<String>> answers, int balance) {
    var told = new ArrayList<String>();
    for (int i = 0; i < calls.size(); i++) {
      for (int j = 0; j < calls.get(i).size(); j++) {
        var call = call(calls.get(i).get(j)) + " " + answers.get(i).get(j);
        told.add(call);
      }
    }
    return String.join(", ", told) + ", and " + balance + " are left";
  }
}
