package ch40_locks.ex90_no_overdraft;

import static kata.schedule.ScheduleAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kata.schedule.Cast;
import kata.schedule.Outcome;
import kata.schedule.Scenario;
import kata.schedule.Schedules;
import org.junit.jupiter.api.Test;

class AtomicAccountTest {
  private static final String COMPARE_AND_SET =
      ".*(VarHandle|Atomic(?!Boolean)\\w+)\\.((weakC|c)ompareAnd\\w+|updateAndGet|getAndUpdate|\\w*[aA]ccumulate\\w*).*";

  /** Two calls at once: an amount below zero is drawn out, one above is paid in, zero asks for the balance. */
  static final class AtOnce implements Scenario {
    private final int initial;
    private final List<Integer> amounts;
    private final AtomicAccount account;
    private final String[] answers = new String[2];

    AtOnce(int initial, List<Integer> amounts) {
      this.initial = initial;
      this.amounts = amounts;
      this.account = new AtomicAccount(initial);
    }

    @Override
    public void cast(Cast cast) {
      for (int i = 0; i < answers.length; i++) {
        int index = i;
        int amount = amounts.get(i);
        cast.actor((char) ('A' + i) + ": " + call(i), () -> answers[index] = answer(amount));
      }
    }

    private String call(int index) {
      int amount = amounts.get(index);
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
      var end = told(answers, account.balance());
      var expected = Stream.of(oneByOne(0, 1), oneByOne(1, 0)).distinct().toList();
      var told = "In the account were " + initial + ". " + end + ". Expected, as one after the other: ";
      return new Outcome(expected.contains(end), end, told + String.join("; or: ", expected) + ".");
    }

    private String oneByOne(int... order) {
      int balance = initial;
      var said = new String[2];
      for (int i : order) {
        int amount = amounts.get(i);
        boolean isEnough = balance + amount >= 0;
        said[i] = amount > 0 ? "returned" : "said " + (amount < 0 ? isEnough : (Object) balance);
        balance += isEnough ? amount : 0;
      }
      return told(said, balance);
    }

    private String told(String[] said, int balance) {
      return call(0) + " " + said[0] + ", " + call(1) + " " + said[1] + ", and " + balance + " are left";
    }
  }

  private static void assertAsOneByOne(String question, int initial, Integer... amounts) {
    var all = Schedules.of(AtOnce.class, initial, List.of(amounts)).most(2_000).explore();
    boolean isSometimesRight = all.rows().size() > all.wrongRows().size();
    var alone = "It goes wrong in every schedule, also one after the other: look at a single call first.";
    assertThat(all).ask(isSometimesRight ? question : alone).isRightInEverySchedule();
  }

  @Test
  void takes_in_and_pays_out_what_is_there() {
    var account = new AtomicAccount(100);
    assertThat(account.withdraw(30)).as("100 in the account: what withdraw(30) returns").isTrue();
    assertThat(account.withdraw(80)).as("70 in the account: what withdraw(80) returns").isFalse();
    assertThat(account.balance()).as("the balance after withdraw(80) was refused, 70 before").isEqualTo(70);
    account.deposit(10);
    assertThat(account.balance()).as("the balance after deposit(10), 70 before").isEqualTo(80);
  }

  @Test
  void pays_out_the_last_dollar() {
    assertThat(new AtomicAccount(100).withdraw(100)).as("withdraw(100), as much as is there").isTrue();
  }

  @Test
  void refuses_amounts_below_zero() {
    var account = new AtomicAccount(100);
    assertThat(catchThrowable(() -> account.withdraw(-10))).as("what withdraw(-10) throws")
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(catchThrowable(() -> account.deposit(-10))).as("what deposit(-10) throws")
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void never_pays_out_more_than_is_there() {
    assertAsOneByOne("Somebody took money between your look at the balance and your step that relied on it."
        + " Which single step looks and takes?", 100, -80, -80);
  }

  @Test
  void serves_all_for_whom_there_is_enough() {
    assertAsOneByOne(
        "There was enough for both. When the balance is no longer what you saw: what do you look at,"
            + " what do you work out anew, and do you try again?",
        100, -30, -50);
  }

  @Test
  void loses_no_deposit() {
    var question = "A deposit reads, adds and writes: who else may write between its read and its write?";
    assertAsOneByOne(question, 100, 30, 20);
    assertAsOneByOne(question, 100, 30, -80);
  }

  @Test
  void shows_no_balance_that_never_was() {
    assertAsOneByOne(
        "Somebody looked at the account in the middle of a withdrawal. What is in it then?",
        50, -80, 0);
    assertAsOneByOne("", 50, -30, 0);
  }

  @Test
  void withdraws_by_compare_and_set() {
    var steps = Schedules.of(AtOnce.class, 100, List.of(-80, 0)).story("0").steps();
    assertThat(steps)
        .withFailMessage(
            () -> "withdraw(80) made no compare-and-set of the balance. Its steps, then a look at it: "
                + steps.stream().map(step -> step.what()).collect(Collectors.joining("; "))
                + ". It may be right, but the task is compareAndSet, updateAndGet or the like of an atomic class.")
        .anyMatch(step -> step.call().matches(COMPARE_AND_SET));
  }
}
