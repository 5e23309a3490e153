package kata.pokedex;

import java.util.Random;

/**
 * The HTML of one page. As long as real ones are (62 to 98 KB), and the same for the same Pokémon, always;
 * its markup varies from number to number. Everything it tells but the name is made up.
 *
 * <p>It is for parsers: what looks like an h1 in a comment, in a script or in an attribute is none.
 *
 * <p>Not thread-safe, and good for one page.
 */
final class PageTemplate {
  private static final int SHORTEST = 62_000;
  private static final int LONGEST = 98_000;
  private static final long SCATTER = 0x9E3779B97F4A7C15L; // neighbouring seeds would begin alike

  private final int number;
  private final String name;
  private final Random random;
  private final PageText text;
  private final StringBuilder html = new StringBuilder(LONGEST + 8_000);

  PageTemplate(Pokemon pokemon) {
    number = pokemon.number();
    name = escaped(pokemon.name());
    random = new Random(number * SCATTER);
    text = new PageText(random);
  }

  /** The page with the name in its first h1. */
  String page() {
    return filled(heading(), number % 4 == 0 ? "" : "<h1 class=\"later\">More sheets</h1>\n");
  }

  /** The same page, but without any h1. */
  String pageWithoutHeading() {
    return filled("<h2 class=\"title\">" + name + "</h2>", "");
  }

  /** A short page that tells of something else, in an h1 of its own. */
  static String error(String heading) {
    return """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%1$s</title></head>
        <body><h1>%1$s</h1><p>The pages are at <code>/pokedex/1</code> and so on.</p></body>
        </html>
        """.formatted(escaped(heading));
  }

  private String filled(String heading, String laterHeading) {
    int length = SHORTEST + random.nextInt(LONGEST - SHORTEST - 2_000);
    head();
    html.append(heading).append('\n');
    introduction();
    stats();
    evolutions();
    sightings(length);
    html.append("</table>\n").append(laterHeading);
    html.append("""
        </main>
        <footer><h2>About</h2><p>Nothing on this sheet is true but the name.</p></footer>
        </body>
        </html>
        """);
    return html.toString();
  }

  private void head() {
    html.append("""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Sheet %1$d &ndash; Field notes</title>
        <!-- <h1>Old title</h1> -->
        <script>
          var waiting = "<h1>" + "Loading sheet %1$d" + "</h1>";
          if (1 < 2 && document.title) { document.title += " *"; }
        </script>
        </head>
        <body>
        <nav aria-label="Sheets"><h2>Pok&eacute;dex &amp; field notes</h2>
        <ul>
        """.formatted(number));
    for (int each = 1; each <= 12 + random.nextInt(12); each++) {
      html.append("<li><a href=\"/pokedex/%1$d\">Sheet %1$d</a></li>\n".formatted(each));
    }
    html.append("</ul></nav>\n<main>\n");
    if (number % 2 == 0) {
      html.append("<h3>Notes &gt; Sheets &gt; ").append(number).append("</h3>\n");
    }
  }

  private String heading() {
    return switch (number % 6) {
      case 0 -> "<h1\n    id=\"name\"\n    class=\"title main\">\n  " + name + "\n</h1>";
      case 1 -> "<h1 class=\"title\"><span lang=\"en\">" + name + "</span></h1>";
      case 2 -> "<h1 data-path=\"sheets>" + number + "\"><a href=\"#notes\">" + name + "</a></h1>";
      case 3 -> "<H1 CLASS='title'><em>" + name + "</em></H1>";
      case 4 -> "<h1><!-- <b>draft</b> --><span><span>" + name + "</span></span></h1>";
      default -> "<h1 class=title>" + name + "</h1>";
    };
  }

  private void introduction() {
    html.append("<p id=\"notes\"><b>").append(name).append("</b> has sheet ").append(number).append(". ");
    html.append(text.sentences(6)).append("</p>\n");
    for (var part : new String[] {"Habits", "Food &amp; water", "Where to look"}) {
      html.append("<h2>").append(part).append("</h2>\n<p>").append(text.sentences(4 + random.nextInt(5)));
      html.append("</p>\n");
    }
  }

  private void stats() {
    html.append("""
        <h2>Values</h2>
        <table class="values">
        <tr><th>Value</th><th>Now</th><th>Most</th></tr>
        """);
    for (var value : new String[] {"Health", "Strength", "Shield", "Wit", "Patience", "Speed"}) {
      int now = 20 + random.nextInt(120);
      html.append("<tr><td>").append(value).append("</td><td>").append(now).append("</td><td>");
      html.append(now * 2 + random.nextInt(90)).append("</td></tr>\n");
    }
    html.append("</table>\n");
  }

  private void evolutions() {
    html.append("""
        <h2>Stages</h2>
        <table class="stages">
        <tr><th>Stage</th><th>When</th></tr>
        """);
    for (int stage = 1; stage <= 1 + number % 3; stage++) {
      html.append("<tr><td>").append(stage).append("</td><td>");
      html.append(text.sentences(1)).append("</td></tr>\n");
    }
    html.append("</table>\n");
  }

  /** Rows until the page is as long as it shall be. */
  private void sightings(int length) {
    html.append("""
        <h2>Moves seen</h2>
        <table class="moves">
        <tr><th>Day</th><th>Move</th><th>Note</th></tr>
        """);
    for (int day = 1; html.length() < length; day++) {
      html.append("<tr class=\"").append(day % 2 == 0 ? "even" : "odd").append("\"><td>").append(day);
      html.append("</td><td><a href=\"/moves/").append(random.nextInt(900)).append("\">").append(text.move());
      html.append("</a></td><td>").append(text.sentences(1)).append("</td></tr>\n");
    }
  }

  private static String escaped(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;");
  }
}
