package kata.pokedex;

import java.util.List;
import java.util.Random;

/** Made-up sentences, as HTML with an entity here and there. */
final class PageText {
  private static final List<String> WHO = List.of(
      "An old fisher", "The warden", "A child from the mill", "Our second observer", "A tired courier",
      "The ferryman&#39;s dog", "A caf&eacute; owner", "One of the twins");
  private static final List<String> DID = List.of(
      "saw it near", "heard it behind", "lost sight of it at", "drew it beside", "waited for it by",
      "met it on the way to", "counted its steps from");
  private static final List<String> WHERE = List.of(
      "the east weir", "the brick kiln", "a flooded quarry", "the orchard wall", "the lamp house",
      "the station (track 2 &amp; 3)", "an empty barn", "the salt pans", "the upper meadow");
  private static final List<String> WHEN = List.of(
      "before the rain", "at first light", "late in a dry summer", "during the market", "after the bells",
      "when the wind turned", "on a day below 5&nbsp;&deg;C");
  private static final List<String> HOW = List.of(
      "Slow", "Double", "Hollow", "Bright", "Quiet", "Sudden", "Long");
  private static final List<String> WHAT = List.of(
      "Leap", "Whistle", "Turn", "Splash", "Stare", "Hum", "Tumble");

  private final Random random;

  PageText(Random random) {
    this.random = random;
  }

  /** That many sentences, with blanks between them. */
  String sentences(int count) {
    var text = new StringBuilder();
    for (int each = 0; each < count; each++) {
      text.append(each == 0 ? "" : " ").append(one(WHO)).append(' ').append(one(DID)).append(' ');
      text.append(one(WHERE)).append(' ').append(one(WHEN)).append('.');
    }
    return text.toString();
  }

  /** What a move may be called. */
  String move() {
    return one(HOW) + " " + one(WHAT);
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
