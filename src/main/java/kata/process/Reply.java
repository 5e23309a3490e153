package kata.process;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a worker has replied to a number. The format, in UTF-8, a line each:
 *
 * <pre>
 * to the worker     1.0                        a number; the end of the input ends the worker
 * from the worker   answer 2000001.0;          a line for each number, in their order
 *                   refused too large: 1e300;  it cannot compute with this number, and never will
 * </pre>
 *
 * <p>A semicolon ends every reply: of a worker that dies while it writes, half a reply may arrive.
 */
public sealed interface Reply {
  /** The result for the number. */
  record Answer(double value) implements Reply {}

  /** The worker is well, but the number cannot be computed. */
  record Refused(String reason) implements Reply {}

  /** Something that no worker would say who is well: half a reply, words of somebody else. */
  record Garbage(String line) implements Reply {}

  /** No reply will come any more: the worker's output has ended. */
  record End() implements Reply {}

  /** A reply, as it was read; null stands for the end of the worker's output, as for {@code readLine()}. */
  static Reply of(@Nullable String line) {
    if (line == null) {
      return new End();
    }
    var words = Pattern.compile("(answer|refused) (.*);").matcher(line);
    try {
      return !words.matches()
          ? new Garbage(line)
          : words.group(1).equals("answer")
              ? new Answer(Double.parseDouble(words.group(2)))
              : new Refused(words.group(2));
    } catch (NumberFormatException e) {
      return new Garbage(line);
    }
  }
}
