package kata.race.harness;

import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.IntSupplier;

/**
 * One run: an account, two customers, and what they come to. There is no ledger in which one could stand still; the two
 * only begin together, a few spins apart. The steps of a compare-and-set are so short, and the wait for a memory cell
 * that another core writes to so long beside them, that this is enough.
 *
 * <p>Four calls: two draw out more than is there; one draws out the little that is left, which tells an account that
 * takes first and gives back later; one pays in, and its money must neither get lost nor make anybody fail.
 */
public final class AccountRun {
  /** What the two do, in words. */
  public static final String TOLD =
      "of 100, one draws 70 and then 20, while another draws 60 and then pays in 10";

  /** What is in the account at first. */
  public static final int INITIAL = 100;

  /** Outcomes, as they stand in {@code @Outcome}. */
  public static final String RIGHT = Pair.RIGHT;
  public static final String OVERDRAWN = "OVERDRAWN";
  public static final String BROKEN = "BROKEN";
  public static final String REFUSED = "REFUSED";

  /** What the outcomes are, in words. */
  public static final String RIGHT_TOLD = "right";
  public static final String OVERDRAWN_TOLD = "more was paid out than was there";
  public static final String BROKEN_TOLD = "money was created or destroyed";
  public static final String REFUSED_TOLD = "refused, though there was enough";

  /** There is no ledger: nobody tells of steps. */
  private static final int STEPS = 1;

  private static final int FIRST = 70;
  private static final int FIRST_AGAIN = 20;
  private static final int SECOND = 60;
  private static final int PAID_IN = 10;

  /** What the three who drew out were told. */
  private record Told(boolean first, boolean firstAgain, boolean second) {
    int left() {
      return INITIAL + PAID_IN - (first ? FIRST : 0) - (firstAgain ? FIRST_AGAIN : 0) - (second ? SECOND : 0);
    }
  }

  /** What they are told in the six orders there are, when all calls come one after the other. */
  private static final Set<Told> ONE_BY_ONE =
      Set.of(
          new Told(true, true, false), // 70, 20, then 60 is refused
          new Told(false, true, true)); // 60, then 70 is refused; 20 fits, before 10 are paid in and after

  private final Pair pair = new Pair(STEPS);
  private boolean first; // each is written by one actor; the arbiter comes after both
  private boolean firstAgain;
  private boolean second;

  /** The first actor. */
  public void first(IntPredicate withdraw) {
    pair.first(() -> drawTwice(withdraw));
  }

  /** The second actor. */
  public void second(IntPredicate withdraw, IntConsumer deposit) {
    pair.second(() -> drawAndPayIn(withdraw, deposit));
  }

  /** What the first actor does, without waiting for the second. */
  public void drawTwice(IntPredicate withdraw) {
    first = withdraw.test(FIRST);
    firstAgain = withdraw.test(FIRST_AGAIN);
  }

  /** What the second actor does, without waiting for the first. */
  public void drawAndPayIn(IntPredicate withdraw, IntConsumer deposit) {
    second = withdraw.test(SECOND);
    deposit.accept(PAID_IN);
  }

  /** The outcome, after both actors. */
  public String outcome(IntSupplier balance) {
    return pair.outcome(() -> judged(balance.getAsInt()));
  }

  /** What the books say, whether the two have met or not. */
  public String judged(int balance) {
    return judged(new Told(first, firstAgain, second), balance);
  }

  private static String judged(Told told, int balance) {
    if (balance != told.left()) {
      return BROKEN;
    }
    if (balance < 0 || told.first() && told.second()) {
      return OVERDRAWN;
    }
    return ONE_BY_ONE.contains(told) ? RIGHT : REFUSED;
  }

  /** An outcome in words. */
  public static String inWords(String outcome) {
    return switch (outcome) {
      case RIGHT -> RIGHT_TOLD;
      case OVERDRAWN -> OVERDRAWN_TOLD;
      case BROKEN -> BROKEN_TOLD;
      case REFUSED -> REFUSED_TOLD;
      default -> outcome;
    };
  }
}
