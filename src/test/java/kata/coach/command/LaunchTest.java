package kata.coach.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kata.coach.Launch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launchers need is written down, and caches help or are silent. */
class LaunchTest {
  @TempDir private Path folder;

  private Path root;

  private String launched(String... words) throws IOException {
    var coach = root.resolve("target/coach");
    var command = new ArrayList<>(List.of(
        Files.readString(coach.resolve("java")).strip(), "@" + coach.resolve("launch.args"),
        "-Dkata.basedir=" + root, "-Dkata.cwd=" + root, "kata.coach.Main"));
    command.addAll(List.of(words));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void starts_with_caches_and_without_a_word_when_they_do_not_fit() throws IOException {
    root = CopiedCourse.in(folder.resolve("Ash's kata ü")).root();
    Launch.write(root);
    assertThat(root.resolve("target/coach/coach.aot")).exists();
    assertThat(root.resolve("target/coach/worker.aot")).exists();
    var told = launched("test", "ch10/ex10", "--answers", "solutions");
    assertThat(told).contains("green").doesNotContain("aot");

    Files.writeString(root.resolve("target/coach/coach.aot"), "nothing of the kind");
    Files.delete(root.resolve("target/coach/worker.aot"));
    assertThat(launched("test", "ch10/ex10", "--answers", "solutions")).isEqualTo(told);
  }
}
