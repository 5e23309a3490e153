package kata.live;

/** An answer did what no caller can use, such as to return null; the message is a sentence. */
public final class Trouble extends Exception {
  private static final long serialVersionUID = 1;

  Trouble(String sentence) {
    super(sentence);
  }
}
