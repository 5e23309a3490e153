package kata.coach;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import kata.course.Chapter;
import kata.course.Course;

/** The titles of chapters: the first heading of each lesson. */
public final class Titles {
  private Titles() {}

  /** The title; empty if there is no lesson. */
  public static String of(Course course, Chapter chapter) {
    var lesson = course.lesson(chapter);
    if (!Files.isRegularFile(lesson)) {
      return "";
    }
    try (var text = Files.lines(lesson)) {
      return text.filter(line -> line.startsWith("# ")).map(line -> line.substring(2)).findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + lesson, e);
    }
  }
}
