package kata.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeTest {
  private static final String ANSWER =
      "class Answer { int count(int from) throws Exception { return from; } }";

  @TempDir Path folder;

  @Test
  void is_the_same_where_only_what_nobody_sees_differs() throws IOException {
    assertThat(shape(ANSWER))
        .isEqualTo(shape(ANSWER.replace("return from;", "return new Object() { int n = 7; }.n;")))
        .isEqualTo(shape(ANSWER.replace("int count", "private int last; private void help() {} int count")));
  }

  @Test
  void differs_where_a_test_could_compile_otherwise() throws IOException {
    assertThat(
        List.of(
            shape(ANSWER),
            shape(ANSWER.replace("int from", "long from").replace("return from", "return 1")),
            shape(ANSWER.replace("throws Exception ", "")),
            shape(ANSWER.replace("int count", "static int count")),
            shape(ANSWER.replace("int count", "private int count")),
            shape(ANSWER.replace("class Answer", "class Answer extends Thread")),
            shape(ANSWER.replace("class Answer", "class Answer implements java.io.Serializable")),
            shape(ANSWER.replace("class Answer", "class Answer<T>")),
            shape(ANSWER.replace("int count", "static final int MOST = 3; int count")),
            shape(ANSWER.replace("int count", "static final int MOST = 4; int count")),
            shape(ANSWER.replace("int count", "static class Part {} int count")),
            shape(ANSWER.replace("int count", "private static class Part {} int count")),
            shape("record Answer(int a, int b) {}"),
            shape("record Answer(int b, int a) {}")))
        .doesNotHaveDuplicates();
  }

  private String shape(String source) throws IOException {
    var file = Files.writeString(folder.resolve("Answer.java"), source);
    try (var compiler = new Compiler(List.of())) {
      return Shape.of(compiler.compile(List.of(file), Map.of()).classes());
    }
  }
}
