package kata.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import org.junit.jupiter.api.Test;

class MathWorkerTest {
  @Test
  @SuppressWarnings("try") // its input ends before the worker does
  void computes_refuses_and_ends_with_its_input() throws Exception {
    var worker = new ProcessBuilder(MathWorker.command(10)).redirectError(Redirect.INHERIT).start();
    try (var out = worker.outputWriter(); var in = worker.inputReader()) {
      out.write("1.0\nseven\n");
      out.flush();
      assertThat(Reply.of(in.readLine())).isEqualTo(new Reply.Answer(11.0));
      assertThat(Reply.of(in.readLine())).isEqualTo(new Reply.Refused("this is no number: seven"));
      out.close();
      assertThat(Reply.of(in.readLine())).isEqualTo(new Reply.End());
    }
    assertThat(worker.waitFor()).isZero();
  }

  @Test
  void is_killed_by_the_watchdog_when_it_is_silent() throws Exception {
    var worker = new ProcessBuilder(MathWorker.command(10)).redirectError(Redirect.INHERIT).start();
    try (var _ = Watchdog.byCpu().watch(worker)) {
      // It has been asked nothing, so it says nothing and does nothing.
      assertThat(Reply.of(worker.inputReader().readLine())).isEqualTo(new Reply.End());
      assertThat(worker.waitFor()).isNotZero();
    }
  }
}
