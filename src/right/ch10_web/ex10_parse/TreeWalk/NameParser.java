package ch10_web.ex10_parse;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Walks the tree by hand, collects the text of the first h1, and stops behind it. */
public class NameParser {

  public String name(String html) {
    var walk = new Walk();
    Jsoup.parse(html).filter(walk);
    var name = walk.text.toString().replaceAll("\\s+", " ").strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException("no name: no first h1 with text");
    }
    return name;
  }

  private static final class Walk implements NodeFilter {
    private final StringBuilder text = new StringBuilder();
    private boolean inside;

    @Override
    public FilterResult head(Node node, int depth) {
      inside |= node.nameIs("h1");
      if (inside && node instanceof TextNode piece) {
        text.append(piece.getWholeText());
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      return node.nameIs("h1") ? FilterResult.STOP : FilterResult.CONTINUE;
    }
  }
}
