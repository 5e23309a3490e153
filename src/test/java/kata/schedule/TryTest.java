package kata.schedule;

import kata.schedule.programs.BankScenario;
import kata.schedule.programs.Dead;
import kata.schedule.programs.LoopScenario;
import kata.schedule.programs.LostUpdate;
import kata.schedule.programs.Straight;
import org.junit.jupiter.api.Test;

class TryTest {
  static void show(String name, Exploration e) {
    System.out.println("== " + name + ": " + e.extent() + "\n" + e.counts());
    try {
      ScheduleAssert.assertThat(e).isRightInEverySchedule();
      System.out.println("fine");
    } catch (AssertionError x) {
      System.out.println(x.getMessage());
      if (x.getCause() != null) x.getCause().printStackTrace(System.out);
    }
  }

  @Test
  void t() {
    for (int i = 0; i < 1; i++) {
      long t = System.nanoTime();
      show("straight", Schedules.of(Straight.class, 4, 4).all().explore());
      show("lost", Schedules.of(LostUpdate.class).explore());
      show("dead", Schedules.of(Dead.class).explore());
      show("bank", Schedules.of(BankScenario.class).explore());
      show("bank all", Schedules.of(BankScenario.class).all().explore());
      show("loop", Schedules.of(LoopScenario.class).all().explore());
      System.out.println((System.nanoTime() - t) / 1000000 + " ms");
    }
  }
}
