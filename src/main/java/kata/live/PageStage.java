package kata.live;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import kata.pokedex.PageSource;
import kata.pokedex.Pokedex;
import kata.pokedex.PokedexSite;
import kata.pokedex.Pokemon;
import okhttp3.OkHttpClient;

/**
 * The local site, and clients for it. What a page source or an asynchronous fetch of the stage's own does is told where
 * it is called; of all other requests, the site tells.
 */
final class PageStage implements Stage {
  static final List<String> METHODS = List.of("scrape");

  static final String MIRRORS = "java.util.List<kata.pokedex.PageSource>";

  /** What constructors may ask for. */
  static final Map<String, Function<PageStage, Object>> PARTS =
      Map.of(
          "java.net.URI", PageStage::address,
          "java.net.http.HttpClient", stage -> stage.client,
          "okhttp3.OkHttpClient", PageStage::okHttp,
          "int", _ -> Work.ARTICLE_POOL,
          "kata.pokedex.PageSource", PageStage::source,
          MIRRORS, PageStage::mirrors,
          "java.util.function.IntFunction<java.util.concurrent.CompletableFuture<kata.pokedex.Pokemon>>",
          stage -> stage.pages().asynchronous());

  /** What scrape() may ask for. */
  static final Map<String, Function<PageStage, Object>> ARGUMENTS =
      Map.of(
          "java.util.List<java.lang.Integer>", PageStage::numbers,
          "int", _ -> 1,
          "java.util.function.Consumer<kata.pokedex.Pokemon>", _ -> Handed.INSTANCE,
          "java.time.Duration", PageStage::deadline);

  private static final int WARM_UPS = 8;

  private final Work work;
  private final Log log;
  private final PokedexSite site;
  private final Askers askers = new Askers();
  private final ProxySelector selector = ProxySelector.getDefault();
  private final HttpClient client;
  private boolean isUneven;

  PageStage(Work work, Log log) {
    this.work = work;
    this.log = log;
    this.site = PokedexSite.open().delay(work.delay());
    if (!log.isSilent()) {
      ProxySelector.setDefault(askers); // before any client is made
    }
    this.client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  }

  @Override
  public Result run(Shape shape) throws Exception {
    isUneven = shape.isGiven("kata.pokedex.PageSource") && shape.method().getParameterCount() == 2;
    var answer = shape.make(part -> Shape.known(PARTS, part).apply(this));
    log.begin();
    long start = System.nanoTime();
    var value = Settled.value(shape.call(answer, argument -> Shape.known(ARGUMENTS, argument).apply(this)));
    var took = Duration.ofNanos(System.nanoTime() - start);
    return new Result.Pages(took, Settled.list(value, Pokemon.class, shape.method().getName()));
  }

  /** Fetches a few pages, in both ways. */
  static void warmUp() throws Exception {
    try (var stage = new PageStage(new Work(WARM_UPS, Duration.ZERO, 0), Log.silent())) {
      var pages = stage.pages();
      var all = stage.numbers().stream().map(number -> pages.asynchronous().apply(number)).toList();
      for (var each : all) {
        pages.fetch(each.get().number());
      }
    }
  }

  private List<Integer> numbers() {
    return IntStream.rangeClosed(1, work.n()).boxed().toList();
  }

  /** Only who asks the site by itself is told of by the site. */
  private URI address() {
    if (!log.isSilent()) {
      site.tell(new SiteEvents(log, askers));
    }
    return site.address();
  }

  private OkHttpClient okHttp() {
    return log.isSilent() ? new OkHttpClient() : new OkHttpClient.Builder().addInterceptor(askers).build();
  }

  private Pages pages() {
    return new Pages(client, site.address(), log);
  }

  private PageSource source() {
    if (!work.isOverHttp()) {
      return number -> {
        Thread.sleep(work.delay());
        return new Pokemon(number, Pokedex.name(number));
      };
    }
    return isUneven ? pages().uneven(work.delay()) : pages();
  }

  private List<PageSource> mirrors() {
    return pages().mirrors(work.n(), work.delay());
  }

  /** With a source of uneven pages, one that some of them miss; else one that none does. */
  private Duration deadline() {
    return isUneven ? work.delay().multipliedBy(2).plusMillis(1) : Duration.ofDays(1);
  }

  @Override
  public void close() {
    ProxySelector.setDefault(selector);
    client.shutdownNow();
    site.close();
  }
}
