package kata.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a wrong solution says of itself, in comments at the top of its first file:
 *
 * <pre>
 * // WRONG: the mistake, in a sentence
 * // FAILS: every test that it fails, by the names of the methods, separated by commas
 * // SAYS: a sentence that it must hear; … stands for any words
 * </pre>
 *
 * <p>Each may go on in further comment lines.
 *
 * @param name its folder's
 * @param mistake after {@code WRONG:}
 * @param fails after {@code FAILS:}
 * @param says after {@code SAYS:}
 */
public record WrongAnswer(String name, String mistake, List<String> fails, String says) {

  /**
   * Reads it.
   *
   * @param folder of the wrong solution
   * @param fileName of the file that opens with the comments
   */
  public static WrongAnswer in(Path folder, String fileName) {
    var comments = comments(folder.resolve(fileName));
    return new WrongAnswer(
        folder.getFileName().toString(),
        part("WRONG", comments),
        Arrays.stream(part("FAILS", comments).split(",")).map(String::strip).filter(name -> !name.isEmpty())
            .toList(),
        part("SAYS", comments));
  }

  /** Whether one of these sentences says what it must hear. Spaces and line breaks are all the same. */
  public boolean hears(List<String> sentences) {
    var parts = Arrays.stream(folded(says).split("…")).map(String::strip).map(Pattern::quote).toList();
    var pattern = Pattern.compile(String.join(".*", parts));
    return !says.isEmpty()
        && sentences.stream().anyMatch(sentence -> pattern.matcher(folded(sentence)).find());
  }

  /** What is missing in the comments; empty if nothing is. */
  public Optional<String> missing() {
    var missing = new ArrayList<String>();
    if (mistake.isEmpty()) {
      missing.add("// WRONG:");
    }
    if (fails.isEmpty()) {
      missing.add("// FAILS:");
    }
    if (says.isEmpty()) {
      missing.add("// SAYS:");
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", missing));
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static String comments(Path file) {
    try (var lines = Files.lines(file)) {
      return String.join("\n",
          lines.takeWhile(line -> line.startsWith("//")).map(line -> line.substring(2)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String part(String name, String comments) {
    var matcher = Pattern.compile("(?s)^ *" + name + ":(.*?)(?=^ *[A-Z]{4,5}:|\\z)", Pattern.MULTILINE)
        .matcher(comments);
    return matcher.find() ? folded(matcher.group(1)) : "";
  }
}
