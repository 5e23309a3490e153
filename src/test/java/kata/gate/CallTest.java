package kata.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CallTest {
  @Test
  void gives_what_the_method_returned() {
    var call = Call.start(() -> "done");
    assertThat(call.ends()).isTrue();
    assertThat(call.value()).isEqualTo("done");
    assertThat(call.error()).isNull();
  }

  @Test
  void gives_what_the_method_threw() {
    var thrown = new IOException("broken");
    var call =
        Call.start(
            () -> {
              throw thrown;
            });
    assertThat(call.ends()).isTrue();
    assertThat(call.error()).isSameAs(thrown);
  }

  @Test
  void tells_that_a_call_does_not_end_and_where_it_stands() {
    var never = new CountDownLatch(1);
    var call =
        Call.start(
            () -> {
              never.await();
              return 0;
            });
    assertThat(call.ends()).isFalse();
    assertThat(call.whereItStands()).contains("waits");
    assertThatThrownBy(call::value).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not over");
    call.interrupt();
    assertThat(call.ends()).isTrue();
    assertThat(call.error()).isInstanceOf(InterruptedException.class);
  }
}
