package kata.coach.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import kata.course.Exercise;

/** The hints of an exercise, part by part. */
record Hints(List<String> parts, String after) {
  private static final Pattern PART = Pattern.compile("(?ms)^## (\\d+|After)$\\s*(.*?)(?=^## |\\z)");
  private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\(([^)\\s]*(?:\\([^)]*\\))?)\\)");

  static Hints of(Exercise exercise) {
    try {
      var parts = PART.matcher(Files.readString(exercise.hints())).results().toList();
      return new Hints(
          parts.stream().filter(part -> !part.group(1).equals("After")).map(part -> plain(part.group(2)))
              .toList(),
          parts.stream().filter(part -> part.group(1).equals("After")).map(part -> plain(part.group(2)))
              .findFirst()
              .orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + exercise.hints(), e);
    }
  }

  /** Links as a terminal shows them: the words, then the address. */
  private static String plain(String markdown) {
    return LINK.matcher(markdown).replaceAll("$1 ($2)").replace("**", "").strip();
  }
}
