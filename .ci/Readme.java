import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Follows the README as a reader would, in the folder it is run in (a fresh clone: files are written). Blocks marked
 * {@code console} hold commands after {@code $} and what they print; a line of {@code …} stands for any lines, a
 * {@code …} in a line for any words. A {@code java} block that begins with {@code // save as PATH} is written to that
 * file. Exit code 1 if anything comes out otherwise.
 *
 * <p>Run: {@code java .ci/Readme.java README.md}
 */
public class Readme {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
  private static final Pattern COLOUR = Pattern.compile("\033\\[[0-9;]*m");

  public static void main(String[] args) throws Exception {
    int commands = 0;
    int failed = 0;
    var blocks = BLOCK.matcher(Files.readString(Path.of(args[0])));
    while (blocks.find()) {
      if (blocks.group(1).equals("java")) {
        save(blocks.group(2));
      } else if (blocks.group(1).equals("console")) {
        for (var step : steps(blocks.group(2))) {
          commands++;
          failed += step.holds() ? 0 : 1;
        }
      }
    }
    System.out.println("README: " + (commands - failed) + " commands as shown, " + failed + " otherwise");
    System.exit(failed == 0 && commands > 0 ? 0 : 1);
  }

  /** A command and what it is said to print. */
  record Step(String command, String shown) {
    boolean holds() throws IOException, InterruptedException {
      System.out.println("README: $ " + command);
      var process = new ProcessBuilder("bash", "-c", command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      var printed = clean(new String(process.getInputStream().readAllBytes(), "UTF-8"));
      process.waitFor();
      if (pattern().matcher(printed).matches()) {
        return true;
      }
      System.out.println("--- the README shows ---\n" + shown + "\n--- it printed ---\n" + printed + "\n---");
      return false;
    }

    private Pattern pattern() {
      var lines =
          clean(shown)
              .lines()
              .map(line -> line.equals("…") ? "(?:.*\\n)*?" : anyWords(line) + "\\n")
              .collect(Collectors.joining());
      return Pattern.compile(lines + "\\s*");
    }

    private static String anyWords(String line) {
      return Pattern.compile("…").splitAsStream(line).map(Pattern::quote).collect(Collectors.joining(".*"))
          + (line.endsWith("…") ? ".*" : "");
    }

    /** Without colours, blank ends of lines, and blank lines before and after. */
    private static String clean(String text) {
      return COLOUR.matcher(text).replaceAll("").lines().map(String::stripTrailing).collect(Collectors.joining("\n"))
          .replaceAll("^\\n+", "").stripTrailing() + "\n";
    }
  }

  private static List<Step> steps(String block) {
    var steps = new ArrayList<Step>();
    String command = null;
    var shown = new StringBuilder();
    for (var line : block.lines().toList()) {
      if (line.startsWith("$ ")) {
        if (command != null) {
          steps.add(new Step(command, shown.toString()));
        }
        command = line.substring(2);
        shown = new StringBuilder();
      } else {
        shown.append(line).append('\n');
      }
    }
    steps.add(new Step(command, shown.toString()));
    return steps;
  }

  private static void save(String block) throws IOException {
    var first = block.lines().findFirst().orElse("");
    if (first.startsWith("// save as ")) {
      var file = Path.of(first.substring("// save as ".length()).strip());
      Files.writeString(file, block.substring(first.length() + 1));
      System.out.println("README: saved " + file);
    }
  }
}
