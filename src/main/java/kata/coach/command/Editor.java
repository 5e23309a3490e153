package kata.coach.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Opens a file in the student's editor. */
final class Editor {
  private Editor() {}

  /** Opens it, and says so; or says what to set where no editor is known. */
  static String open(Path file) {
    var command = new ArrayList<>(command());
    command.add(file.toString());
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      return "Opened in " + command.getFirst() + ".";
    } catch (IOException e) {
      return "No editor could be opened. Set KATA_EDITOR to a command that opens a window, such as code or idea.";
    }
  }

  private static List<String> command() {
    var named = System.getenv("KATA_EDITOR");
    if (named != null && !named.isBlank()) {
      return List.of(named.strip().split("\\s+"));
    }
    var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return List.of("cmd", "/c", "start", "");
    }
    return List.of(system.startsWith("mac") ? "open" : "xdg-open");
  }
}
