package kata.race;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import kata.race.Row.Weight;

/**
 * What a finding means.
 *
 * @param red whether it is not as it must be
 * @param sentence says it
 */
record Judgement(boolean red, String sentence) {

  static Judgement of(Finding finding) {
    return switch (finding) {
      // No verdict on an answer that is not there; that nothing at all was sampled is judged elsewhere.
      case Finding.NotWritten stub -> new Judgement(false, "Not written yet. " + stub.firstStep());
      case Finding.Trouble trouble -> new Judgement(true, told(trouble));
      case Finding.Sampled sampled -> of(sampled);
    };
  }

  private static String told(Finding.Trouble trouble) {
    return switch (trouble.kind()) {
      case THREW -> "It threw " + trouble.told() + ". Nothing here has a reason to fail.";
      case HUNG ->
          "It did not end: " + trouble.told() + (trouble.told().endsWith("?") ? "" : ".");
      case DOES_NOT_FIT -> "It does not fit its harness: keep the names, parameters and results of the stub. "
          + trouble.told();
      case WRONG_ALONE ->
          "It is wrong even without a race, one actor after the other: " + trouble.told() + ".";
      case ENDED -> "Its JVM ended " + trouble.told()
          + ". An answer must return or throw, never call System.exit or halt.";
    };
  }

  private static Judgement of(Finding.Sampled sampled) {
    long total = sampled.total();
    long forbidden = sampled.count(Weight.FORBIDDEN);
    long lost = sampled.count(Weight.LOST);
    if (total == 0) {
      return new Judgement(true, nothing(sampled));
    }
    if (sampled.count(Weight.THREW) > 0) {
      return new Judgement(
          true, "It threw in " + of(sampled.count(Weight.THREW), total)
              + ". Nothing here has a reason to fail.");
    }
    if (sampled.count(Weight.UNFORESEEN) > 0) {
      return new Judgement(true, "Something came out that the harness does not know: it must be mended.");
    }
    if (forbidden > 0) {
      return new Judgement(true,
          ("Lost: it went wrong in " + of(forbidden, total) + ". " + sampled.advice()).strip());
    }
    if (sampled.mustBeSeen()) {
      return lost > 0
          ? new Judgement(false, "The race was seen: the books were wrong in " + of(lost, total) + ".")
          : new Judgement(true,
              "The race was not seen in " + number(total) + " runs, and it is there. Is the"
                  + " machine very busy? Run it again, or with -Dthorough.");
    }
    if (lost > 0) {
      return new Judgement(false, "Lost: the books were wrong in " + of(lost, total) + ".");
    }
    if (sampled.met() == 0) {
      return new Judgement(true,
          "In none of " + number(total) + " runs were both actors there at the same time,"
              + " so nothing is known. Is the machine very busy? Run it again.");
    }
    return new Judgement(false,
        "Nothing went wrong in " + met(sampled)
            + ". That is what was seen here, and no proof: another machine, or"
            + " the next run, may show otherwise.");
  }

  private static String nothing(Finding.Sampled sampled) {
    return "Nothing was sampled, so nothing is known. "
        + (sampled.processors() < 2
            ? "Java has one processor here, and a race needs two threads that really run at the same time."
            : "jcstress found no test, or no JVM, that it could run; its own words are in jcstress.txt.");
  }

  private static String met(Finding.Sampled sampled) {
    var runs = number(sampled.total()) + " runs";
    return sampled.met() == sampled.total()
        ? runs
        : number(sampled.met()) + " runs with both at once, of " + runs;
  }

  private static String of(long part, long total) {
    return number(part) + " of " + number(total) + " runs (" + percent(part, total) + ")";
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** At most three digits that count, and never 0 % for what was seen or 100 % for what was not always so. */
  static String percent(long part, long total) {
    if (part == 0 || part == total) {
      return part == 0 ? "0 %" : "100 %";
    }
    var small = BigDecimal.valueOf(Math.min(part, total - part)).multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(total), new MathContext(3, RoundingMode.HALF_UP));
    var exact = part <= total / 2 ? small : BigDecimal.valueOf(100).subtract(small);
    return exact.setScale(Math.max(1, small.scale()), RoundingMode.UNNECESSARY).toPlainString() + " %";
  }
}
