package kata.coach.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import kata.course.Exercise;

/**
 * A number that tells what was judged: it changes with the answer's files, the exercise's tests, or the kata's own code,
 * and with nothing else. So it means the same on another machine.
 */
final class Fingerprint {
  private final String kata;

  private Fingerprint(String kata) {
    this.kata = kata;
  }

  /** Reads the kata's own code. */
  static Fingerprint at(Path root) {
    return new Fingerprint(hash(List.of(root.resolve("src/main/java"), root.resolve("pom.xml")), ""));
  }

  /** The number of an answer. */
  String of(Exercise exercise, Path answer) {
    return hash(List.of(answer, exercise.testFolder()), kata);
  }

  private static String hash(List<Path> places, String begin) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(begin.getBytes(StandardCharsets.UTF_8));
      for (var place : places) {
        add(digest, place);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void add(MessageDigest digest, Path place) {
    if (!Files.exists(place)) {
      return;
    }
    try (var files = Files.walk(place)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var name = place.relativize(file).toString().replace('\\', '/');
        if (name.isEmpty() || name.endsWith(".java")) {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + place, e);
    }
  }
}
