package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongAnswerTest {
  @TempDir private Path folder;

  private WrongAnswer read(String text) throws IOException {
    Files.writeString(folder.resolve("Answer.java"), text);
    return WrongAnswer.in(folder, "Answer.java");
  }

  @Test
  void reads_the_three_parts_over_several_lines() throws IOException {
    var wrong =
        read(
            """
                // WRONG: everything is locked,
                // reading too
                // FAILS: first_test,
                //   second_test
                // SAYS: 1 request was … 20 expected
                package x;
                // FAILS: not_this
                """);
    assertThat(wrong.mistake()).isEqualTo("everything is locked, reading too");
    assertThat(wrong.fails()).containsExactly("first_test", "second_test");
    assertThat(wrong.missing()).isEmpty();
    assertThat(wrong.hears(List.of("other", "Here 1 request was\n in flight, 20 expected."))).isTrue();
    assertThat(wrong.hears(List.of("2 requests were in flight, 20 expected."))).isFalse();
  }

  @Test
  void tells_which_parts_are_missing() throws IOException {
    assertThat(read("// WRONG: a mistake\npackage x;\n").missing()).contains("// FAILS:, // SAYS:");
    assertThat(read("package x;\n").hears(List.of("anything"))).isFalse();
  }
}
