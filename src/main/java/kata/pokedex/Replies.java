package kata.pokedex;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;

/**
 * The answers of the site as HTTP.
 *
 * <p>Thread-safe.
 */
final class Replies {
  private static final SocketEffect CLOSE = new SocketEffect.CloseSocket();

  /** Pages that are asked for again and again in one JVM, ready to be sent: 25 MB at most. */
  private static final int MOST_KEPT = 256;

  private static final Map<Pokemon, byte[]> KEPT = new ConcurrentHashMap<>();

  private final Directory directory;

  Replies(Directory directory) {
    this.directory = directory;
  }

  /**
   * The answer to a request for this route, but for {@link Answer#NEVER}: to that the connection is dropped.
   */
  MockResponse to(Route route) {
    return switch (route) {
      case Route.Nowhere() -> error(404, "Page not found");
      case Route.ByName(int number) -> movedTo("/pokedex/" + number);
      case Route.AfterMove(int number) -> page(number).build();
      case Route.ByNumber(int number) -> switch (directory.answer(number)) {
        case PAGE -> page(number).build();
        case MOVED -> movedTo("/pokedex/moved/" + number);
        case NOT_FOUND -> error(404, "Page not found");
        case SERVER_ERROR -> error(500, "Internal Server Error");
        case NO_HEADING -> html(200, new PageTemplate(pokemon(number)).pageWithoutHeading()).build();
        case EMPTY -> html(200, "").build();
        case BROKEN -> page(number).onResponseBody(CLOSE).build();
        case NEVER -> dropped();
      };
    };
  }

  /** For requests that were none of the site's: it has pages to be read, no more. */
  MockResponse onlyGet() {
    return new MockResponse.Builder().code(405).setHeader("Allow", "GET").onResponseEnd(CLOSE).build();
  }

  /** For someone who asks for ever. */
  MockResponse tooMany() {
    return error(503, "Too many requests: more than " + Traffic.MOST_VISITS);
  }

  /** No answer at all, and an end of the connection. */
  MockResponse dropped() {
    return new MockResponse.Builder().onResponseStart(CLOSE).build();
  }

  private MockResponse.Builder page(int number) {
    return directory.name(number) == null
        ? html(404, PageTemplate.error("Page not found"))
        : html(200, "").body(new Buffer().write(bytes(pokemon(number))));
  }

  private static byte[] bytes(Pokemon pokemon) {
    var kept = KEPT.get(pokemon);
    if (kept != null) {
      return kept;
    }
    var bytes = Page.html(pokemon).getBytes(StandardCharsets.UTF_8);
    if (KEPT.size() < MOST_KEPT) {
      KEPT.put(pokemon, bytes);
    }
    return bytes;
  }

  private Pokemon pokemon(int number) {
    var name = directory.name(number);
    return new Pokemon(number, name == null ? "No. " + number : name);
  }

  private static MockResponse movedTo(String path) {
    return html(301, PageTemplate.error("Moved")).setHeader("Location", path).build();
  }

  private static MockResponse error(int code, String heading) {
    return html(code, PageTemplate.error(heading)).build();
  }

  private static MockResponse.Builder html(int code, String body) {
    return new MockResponse.Builder()
        .code(code)
        .setHeader("Content-Type", "text/html; charset=utf-8")
        .body(body);
  }
}
