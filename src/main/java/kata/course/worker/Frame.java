package kata.course.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kata.schedule.Replayed;
import kata.testing.Failure;

/** What a worker and its owner say to each other. Strings may be of any length. */
public sealed interface Frame {
  /** First word of a worker: proves that it is the one that was started. */
  record Hello(String token) implements Frame {}

  /** The worker is warm. */
  record Ready() implements Frame {}

  /** The worker lives; said every second. */
  record Alive() implements Frame {}

  /**
   * Run this test on this answer.
   *
   * @param testClass the name of the test
   * @param answer its classes, by their binary names
   * @param test the classes of the test and of its helpers, which no answer can replace
   * @param schedule the name of a schedule that shall be told again; empty for none
   */
  record Job(String testClass, Map<String, byte[]> answer, Map<String, byte[]> test, String schedule)
      implements
      Frame {
    Map<String, byte[]> classes() {
      var classes = new HashMap<>(answer);
      classes.putAll(test);
      return classes;
    }
  }

  /** A test begins. */
  record Started(String test) implements Frame {}

  /** A test has passed. */
  record Passed(String test) implements Frame {}

  /** A test has failed. */
  record Failed(Failure failure) implements Frame {}

  /** The schedule that was asked for was come to, in the test that is running. */
  record Retold(Replayed replayed) implements Frame {}

  /**
   * The job is over.
   *
   * @param clean whether the worker may be used again
   * @param left sentences about threads and processes that were left behind
   * @param output what was printed
   * @param proofs what the tests have shown, a line each; never looked at for a verdict
   */
  record Done(boolean clean, List<String> left, String output, List<String> proofs) implements Frame {}

  /** Writes this frame, and flushes. Not thread-safe. */
  default void write(DataOutputStream out) throws IOException {
    switch (this) {
      case Hello hello -> text(tag(out, 1), hello.token());
      case Ready _ -> tag(out, 2);
      case Alive _ -> tag(out, 3);
      case Job job -> {
        text(tag(out, 4), job.testClass());
        classes(out, job.answer());
        classes(out, job.test());
        text(out, job.schedule());
      }
      case Started started -> text(tag(out, 5), started.test());
      case Passed passed -> text(tag(out, 6), passed.test());
      case Failed(Failure failure) -> {
        text(tag(out, 7), failure.kind().name());
        text(out, failure.test());
        text(out, failure.sentence());
        texts(out, failure.places());
      }
      case Retold(Replayed replayed) -> {
        text(tag(out, 9), replayed.kind().name());
        text(out, replayed.told());
      }
      case Done done -> {
        tag(out, 8).writeBoolean(done.clean());
        texts(out, done.left());
        text(out, done.output());
        texts(out, done.proofs());
      }
    }
    out.flush();
  }

  /** Reads the next frame. */
  static Frame read(DataInputStream in) throws IOException {
    int tag = in.readByte();
    return switch (tag) {
      case 1 -> new Hello(text(in));
      case 2 -> new Ready();
      case 3 -> new Alive();
      case 4 -> new Job(text(in), classes(in), classes(in), text(in));
      case 5 -> new Started(text(in));
      case 6 -> new Passed(text(in));
      case 7 -> new Failed(new Failure(Failure.Kind.valueOf(text(in)), text(in), text(in), texts(in)));
      case 8 -> new Done(in.readBoolean(), texts(in), text(in), texts(in));
      case 9 -> new Retold(new Replayed(Replayed.Kind.valueOf(text(in)), text(in)));
      default -> throw new IOException("no frame begins with " + tag);
    };
  }

  private static DataOutputStream tag(DataOutputStream out, int tag) throws IOException {
    out.writeByte(tag);
    return out;
  }

  private static void classes(DataOutputStream out, Map<String, byte[]> classes) throws IOException {
    out.writeInt(classes.size());
    for (var entry : classes.entrySet()) {
      text(out, entry.getKey());
      bytes(out, entry.getValue());
    }
  }

  private static Map<String, byte[]> classes(DataInputStream in) throws IOException {
    var classes = new HashMap<String, byte[]>();
    for (int left = in.readInt(); left > 0; left--) {
      classes.put(text(in), bytes(in));
    }
    return classes;
  }

  private static void bytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    var bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("the connection ended in the middle of a frame");
    }
    return bytes;
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    bytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), StandardCharsets.UTF_8);
  }

  private static void texts(DataOutputStream out, List<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (var text : texts) {
      text(out, text);
    }
  }

  private static List<String> texts(DataInputStream in) throws IOException {
    var texts = new ArrayList<String>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(text(in));
    }
    return texts;
  }
}
