package ch10_web.ex10_parse;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.swing.text.MutableAttributeSet;
import javax.swing.text.html.HTML;
import javax.swing.text.html.HTMLEditorKit.ParserCallback;
import javax.swing.text.html.parser.ParserDelegator;

/** The JDK has a parser of HTML, too: an old one, that tells what it meets. */
public class NameParser {

  public String name(String html) {
    var heading = new Heading();
    try {
      new ParserDelegator().parse(new StringReader(html), heading, true);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be read", e);
    }
    var name = heading.text.toString().replaceAll("\\s+", " ").strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("no name: no first h1 with text");
    }
    return name;
  }

  private static final class Heading extends ParserCallback {
    private final StringBuilder text = new StringBuilder();
    private int met;
    private boolean inside;

    @Override
    public void handleStartTag(HTML.Tag tag, MutableAttributeSet attributes, int position) {
      if (tag == HTML.Tag.H1) {
        inside = ++met == 1;
      }
    }

    @Override
    public void handleText(char[] data, int position) {
      if (inside) {
        text.append(data);
      }
    }

    @Override
    public void handleEndTag(HTML.Tag tag, int position) {
      inside &= tag != HTML.Tag.H1;
    }
  }
}
