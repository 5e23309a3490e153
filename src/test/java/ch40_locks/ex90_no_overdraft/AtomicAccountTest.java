package ch40_locks.ex90_no_overdraft;

import static kata.schedule.ScheduleAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.stream.Collectors;
import kata.schedule.Exploration;
import kata.schedule.Schedules;
import org.junit.jupiter.api.Test;

class AtomicAccountTest {
  private static final String COMPARE_AND_SET =
      ".*(VarHandle|Atomic(?!Boolean)\\w+)\\.((weakC|c)ompareAnd\\w+|updateAndGet|getAndUpdate|\\w*[aA]ccumulate\\w*).*";

  private static void assertAsOneByOne(String question, int initial, int first, Integer... second) {
    assertAsOneByOne(question, explore(initial, first, second));
  }

  private static Exploration explore(int initial, int first, Integer... second) {
    return Schedules.of(AtOnce.class, initial, List.of(List.of(first), List.of(second))).most(5_000)
        .explore();
  }

  private static void assertAsOneByOne(String question, Exploration all) {
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
  void has_money_of_its_own() {
    var account = new AtomicAccount(100);
    new AtomicAccount(20).withdraw(10);
    assertThat(account.balance())
        .as("in an account of 100, after another account was opened with 20 and paid 10 out")
        .isEqualTo(100);
  }

  @Test
  void refuses_amounts_below_zero() {
    var account = new AtomicAccount(100);
    assertThat(catchThrowable(() -> account.withdraw(-10))).as("what withdraw(-10) throws")
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(catchThrowable(() -> account.deposit(-10))).as("what deposit(-10) throws")
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(account.balance()).as("the balance after withdraw(-10) and deposit(-10), 100 before")
        .isEqualTo(100);
  }

  @Test
  void takes_zero_like_any_amount_that_is_there() {
    var empty = new AtomicAccount(0);
    assertThat(catchThrowable(() -> empty.deposit(0))).as("what deposit(0) throws, which is not below zero")
        .isNull();
    assertThat(empty.withdraw(0)).as("0 in the account: what withdraw(0) returns, as much as is there")
        .isTrue();
  }

  @Test
  void never_pays_out_more_than_is_there() {
    assertAsOneByOne("Somebody took money between your look at the balance and your step that relied on it."
        + " Which single step looks and takes?", 100, -80, -80);
  }

  @Test
  void serves_all_for_whom_there_is_enough() {
    var question =
        "There was enough for all. When the balance is no longer what you saw: what do you look at,"
            + " what do you work out anew, and how often do you try again?";
    assertAsOneByOne(question, 100, -30, -50);
    assertAsOneByOne(question, 100, -30, 1, 1, 1, 1);
    assertThat(Schedules.of(Outpaced.class, 1_000).outpace(4))
        .of("a withdrawal that deposits outpace: each time it has looked, some more come")
        .ask(question)
        .isRight();
  }

  @Test
  void answers_what_it_has_done() {
    var question =
        "withdraw() said one thing and did the other. Somebody else was faster, between its look and its"
            + " step or between its step and its answer: from what does it know whether the money was taken?";
    assertAsOneByOne(question, 100, -80, -80);
    assertAsOneByOne(question, 100, -80, 80);
    assertAsOneByOne(question, 50, -80, 20);
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
    assertAsOneByOne(
        "A look at the account began before others were at work, and ended after them. Of which moment"
            + " is what it told?",
        100, 0, 50, -120);
  }

  @Test
  void withdraws_by_compare_and_set() {
    var steps = Schedules.of(AtOnce.class, 100, List.of(List.of(-80), List.of(0))).story("0").steps();
    assertThat(steps)
        .withFailMessage(
            () -> "withdraw(80) made no compare-and-set of the balance. Its steps, then a look at it: "
                + steps.stream().filter(step -> !step.where().startsWith("AtOnce")).map(step -> step.what())
                    .collect(Collectors.joining("; "))
                + ". It may be right, but the task is compareAndSet, updateAndGet or the like of an atomic class.")
        .anyMatch(step -> step.call().matches(COMPARE_AND_SET));
    var waits = explore(100, -30, -50).used().stream().filter(used -> !used.contains(".")).toList();
    assertThat(waits)
        .withFailMessage(
            "While one was in the middle of withdraw(), another one had to wait for it to go on: seen was %s."
                + " Expected: nobody waits. Who is held up in the middle of a compare-and-set loop stops nobody.",
            waits.stream().map(used -> used.startsWith("a ") ? used : "a lock, " + used)
                .collect(Collectors.joining(", ")))
        .isEmpty();
  }
}
