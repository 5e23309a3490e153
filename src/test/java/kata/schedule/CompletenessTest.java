package kata.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kata.schedule.programs.Interpreted;
import org.junit.jupiter.api.Test;

class CompletenessTest {
  private static final int PROGRAMS = 1_000;
  private static final String[] STEPS = {"r", "w", "r", "w", "+", "c", "?", "d", "a", "s", "u"};

  @Test
  void random_small_programs_have_exactly_the_outcomes_of_an_enumeration_without_the_scheduler() {
    long seed = Long.getLong("kata.seed", System.nanoTime());
    System.out
        .println("Random programs from seed " + seed + ": -Dkata.seed=" + seed + " makes the same ones.");
    var random = new Random(seed);
    for (int i = 0; i < PROGRAMS; i++) {
      var program = smallProgram(random);
      var exploration = Schedules.of(Interpreted.class, program).explore();

      assertThat(exploration.rows().keySet())
          .as("program %d of seed %d, %s:%n%s", i, seed, exploration.extent(), program)
          .isEqualTo(Enumeration.of(program));
      assertThat(exploration.isComplete()).as("all of%n%s", program).isTrue();
    }
  }

  private static String smallProgram(Random random) {
    var program = program(random);
    while (shuffles(program) > 3_000) {
      program = program(random);
    }
    return program;
  }

  /** In how many orders the points of all actors could come, at the most. */
  private static double shuffles(String program) {
    double shuffles = 1;
    int before = 0;
    for (var line : program.lines().toList()) {
      int own = 1 + line.chars().map(CompletenessTest::points).sum();
      for (int i = 1; i <= own; i++) {
        shuffles *= (double) (before + i) / i;
      }
      before += own;
    }
    return shuffles;
  }

  private static int points(int step) {
    return switch (step) {
      case 'u' -> 4;
      case 's' -> 3;
      case '?' -> 2;
      case 'r', 'w', '+', 'c', 'd', 'a', '(', '[', ']' -> 1;
      default -> 0;
    };
  }

  /** Two actors with up to five steps, or three with up to two. */
  private static String program(Random random) {
    boolean isForThree = random.nextInt(4) == 0;
    return IntStream.range(0, isForThree ? 3 : 2)
        .mapToObj(actor -> String.join(" ", steps(random, 1 + random.nextInt(isForThree ? 2 : 5), true)))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> steps(Random random, int count, boolean mayNest) {
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int which = random.nextInt(2);
      if (mayNest && random.nextInt(3) == 0) {
        boolean isMonitor = random.nextBoolean();
        int inside = Math.min(count - i, 1 + random.nextInt(2));
        steps.add((isMonitor ? "(" : "[") + which);
        steps.addAll(steps(random, inside, random.nextInt(3) == 0));
        steps.add((isMonitor ? ")" : "]") + which);
        i += inside;
      } else {
        steps.add(STEPS[random.nextInt(STEPS.length)] + which);
      }
    }
    return steps;
  }
}
