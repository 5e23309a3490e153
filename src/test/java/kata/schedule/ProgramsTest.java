package kata.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kata.schedule.programs.AtomicPrograms;
import kata.schedule.programs.CollectionPrograms;
import kata.schedule.programs.Ends;
import kata.schedule.programs.FuturePrograms;
import kata.schedule.programs.LanguagePrograms;
import kata.schedule.programs.LockPrograms;
import kata.schedule.programs.LoopPrograms;
import kata.schedule.programs.MonitorPrograms;
import kata.schedule.programs.PoolPrograms;
import kata.schedule.programs.SynchronizerPrograms;
import kata.schedule.programs.ThreadPrograms;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Each kind of lock and waiting, right and wrong: see the programs. */
class ProgramsTest {
  private static final List<Class<?>> TOPICS =
      List.of(
          MonitorPrograms.class, LockPrograms.class, SynchronizerPrograms.class, AtomicPrograms.class,
          CollectionPrograms.class, ThreadPrograms.class, PoolPrograms.class, FuturePrograms.class,
          LanguagePrograms.class, LoopPrograms.class);

  @TestFactory
  Stream<DynamicNode> right_programs_are_right_in_every_schedule_and_wrong_ones_are_told() {
    return TOPICS.stream()
        .map(
            topic -> dynamicContainer(
                topic.getSimpleName(),
                programs(topic).map(
                    program -> dynamicTest(program.getSimpleName(), () -> judge(program)))));
  }

  private static Stream<Class<? extends Scenario>> programs(Class<?> topic) {
    return Arrays.stream(topic.getDeclaredClasses())
        .filter(Scenario.class::isAssignableFrom)
        .filter(type -> !Modifier.isAbstract(type.getModifiers()))
        .sorted(Comparator.comparing(Class::getSimpleName))
        .map(type -> type.asSubclass(Scenario.class));
  }

  private static void judge(Class<? extends Scenario> program) {
    var exploration = Schedules.of(program).explore();
    if (Boolean.getBoolean("kata.stories")) {
      tell(program, exploration);
    }
    var ends = program.getAnnotation(Ends.class);
    var finding = exploration.finding();
    if (ends == null) {
      ScheduleAssert.assertThat(exploration).isRightInEverySchedule();
      return;
    }
    assertThat(finding).as("what is wrong with %s: %s", program.getSimpleName(), exploration.rows())
        .isNotNull();
    assertThat(finding.kind()).as("%s%n%s", finding.told(), finding.story().table()).isEqualTo(ends.value());
  }

  private static void tell(Class<?> program, Exploration exploration) {
    System.out.println("\n=== " + program.getSimpleName() + ": " + exploration.extent());
    try {
      ScheduleAssert.assertThat(exploration).isRightInEverySchedule();
    } catch (AssertionError e) {
      System.out.println(e.getMessage());
    }
  }
}
