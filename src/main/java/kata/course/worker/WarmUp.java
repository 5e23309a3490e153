package kata.course.worker;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import kata.gate.ThreadDump;
import kata.pokedex.Page;
import kata.pokedex.PokedexSite;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Loads what nearly every exercise's test needs, before the first answer comes: that is what makes a worker warm. */
final class WarmUp {
  private WarmUp() {}

  static void run() {
    var request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(FirstTest.class)).build();
    var config = LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
    LauncherFactory.create(config).execute(request);
    ThreadDump.take();
  }

  /** A test that touches each library once. Its outcome does not matter: answers are judged, not this. */
  static final class FirstTest {
    @Test
    void reads_a_page() throws IOException, InterruptedException {
      try (var site = PokedexSite.open();
          var client = HttpClient.newHttpClient()) {
        var request = HttpRequest.newBuilder(Page.address(site.address(), 25)).build();
        var html = client.send(request, BodyHandlers.ofString()).body();
        Assertions.assertThat(Page.name(html)).isEqualTo("Pikachu");
      }
    }
  }
}
