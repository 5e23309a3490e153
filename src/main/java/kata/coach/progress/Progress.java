package kata.coach.progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kata.course.Exercise;

/**
 * What the coach remembers, in the file {@code .kata/progress} of the course's folder: a line for each thing, a key and
 * a value. Verdicts are remembered by the content of what was judged, so they are still true when the folder moves.
 *
 * <p>Thread-safe within one JVM; of two coaches at once the later one's memory stays.
 */
public final class Progress {
  private static final String HINTS = "hints ";
  private static final String VERDICT = "verdict ";
  /** An exercise once green is done, also while its answer is being changed again. */
  private static final String DONE = "done ";

  private final Path file;
  private final Path root;
  private final Map<String, String> remembered = new TreeMap<>();
  private volatile Optional<Fingerprint> fingerprint = Optional.empty();

  private Progress(Path root) {
    this.root = root;
    this.file = root.resolve(".kata").resolve("progress");
  }

  /** What is remembered in this course's folder. A file that cannot be read counts as empty. */
  public static Progress at(Path root) {
    var progress = new Progress(root);
    progress.read();
    return progress;
  }

  private synchronized void read() {
    if (!Files.isRegularFile(file)) {
      return;
    }
    try {
      for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        int middle = line.indexOf('=');
        if (middle > 0) {
          remembered.put(line.substring(0, middle), line.substring(middle + 1));
        }
      }
    } catch (IOException e) {
      remembered.clear(); // everything can be found out again
    }
  }

  /** The state in which this very answer was found: "green", "failed" …; empty if it was never judged. */
  public Optional<String> state(Exercise exercise, Path answer) {
    return get(VERDICT + exercise.path() + " " + fingerprint().of(exercise, answer));
  }

  /** The number of an answer as it is now: see {@link #judged}. */
  public String content(Exercise exercise, Path answer) {
    return fingerprint().of(exercise, answer);
  }

  /**
   * Remembers how an answer was found, unless it has been saved anew meanwhile: then nobody knows which one was judged.
   * Of each exercise the last one is remembered, for there is one at every save.
   *
   * @param content its number before it was judged
   */
  public void judged(Exercise exercise, Path answer, String content, String state) {
    if (!content.equals(content(exercise, answer))) {
      return;
    }
    forgetAllBut(VERDICT + exercise.path() + " ", content);
    put(VERDICT + exercise.path() + " " + content, state);
    if (state.equals("green")) {
      put(DONE + exercise.path(), "yes");
    }
  }

  private synchronized void forgetAllBut(String keys, String last) {
    remembered.keySet().removeIf(key -> key.startsWith(keys) && !key.equals(keys + last));
  }

  /** Whether some answer to this exercise was green once. */
  public boolean wasGreen(Exercise exercise) {
    return get(DONE + exercise.path()).isPresent();
  }

  /** How many hints have been shown. */
  public int hints(Exercise exercise) {
    return get(HINTS + exercise.path()).map(Integer::parseInt).orElse(0);
  }

  /** Remembers how many hints have been shown. */
  public void hintsShown(Exercise exercise, int count) {
    put(HINTS + exercise.path(), Integer.toString(count));
  }

  private Fingerprint fingerprint() {
    if (fingerprint.isEmpty()) {
      fingerprint = Optional.of(Fingerprint.at(root));
    }
    return fingerprint.orElseThrow();
  }

  private synchronized Optional<String> get(String key) {
    return Optional.ofNullable(remembered.get(key));
  }

  private synchronized void put(String key, String value) {
    if (value.equals(remembered.put(key, value))) {
      return;
    }
    var text =
        remembered.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
            .collect(Collectors.joining());
    try {
      Files.createDirectories(file.getParent());
      replace(Files.writeString(file.resolveSibling("progress.new"), text));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + file, e);
    }
  }

  private void replace(Path written) throws IOException {
    try {
      Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
