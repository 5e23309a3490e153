package kata.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplyTest {
  @Test
  void only_a_whole_line_of_the_format_is_an_answer() {
    assertThat(Reply.of("answer 2000001.0;")).isEqualTo(new Reply.Answer(2000001.0));
    assertThat(Reply.of("refused no: 1;")).isEqualTo(new Reply.Refused("no: 1"));
    assertThat(Reply.of("answer 2000001.0")).isEqualTo(new Reply.Garbage("answer 2000001.0"));
    assertThat(Reply.of("answer two;")).isEqualTo(new Reply.Garbage("answer two;"));
    assertThat(Reply.of("")).isEqualTo(new Reply.Garbage(""));
    assertThat(Reply.of(null)).isEqualTo(new Reply.End());
  }
}
