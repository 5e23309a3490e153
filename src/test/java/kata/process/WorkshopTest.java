package kata.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import kata.gate.Call;
import org.junit.jupiter.api.Test;

class WorkshopTest {
  @Test
  void decides_what_a_worker_says_and_leaves_none_behind() throws Exception {
    try (var workshop = Workshop.open()) {
      workshop.let(2.0, Fate.REFUSE).let(3.0, Fate.DIE_IN_THE_REPLY);
      var worker = new ProcessBuilder(workshop.command()).redirectError(Redirect.INHERIT).start();
      assertThat(ask(worker, 1.0)).isEqualTo(new Reply.Answer(Workshop.result(1.0)));
      assertThat(ask(worker, 2.0)).isEqualTo(new Reply.Refused("the workshop says no"));
      assertThat(ask(worker, 3.0)).isInstanceOf(Reply.Garbage.class);
      assertThat(worker.waitFor()).isEqualTo(42);
      assertThat(workshop.asked()).isEqualTo(3);
      assertThat(workshop.processes()).isEqualTo(1);
      assertThat(workshop.awaitNoneLeft()).isZero();
    }
  }

  @Test
  void tells_of_a_worker_whose_complaints_nobody_reads() throws Exception {
    try (var workshop = Workshop.open()) {
      workshop.let(1.0, Fate.COMPLAIN);
      var worker = new ProcessBuilder(workshop.command()).start();
      var call = Call.start(() -> ask(worker, 1.0));
      assertThat(workshop.await(call::isOver)).isFalse();
      assertThat(workshop.told()).contains("waits until somebody reads its error stream");
      assertThat(workshop.awaitNoneLeft()).isEqualTo(1);
    }
  }

  private static Reply ask(Process worker, double number) throws Exception {
    worker.outputWriter().append(number + "\n").flush();
    return Reply.of(worker.inputReader().readLine());
  }
}
