package kata.live;

import java.time.Duration;
import java.util.List;
import kata.bank.Transfer;

/**
 * What an answer is given to do.
 *
 * @param n how many pages, mirrors, transfers or numbers, the first of them number 1
 * @param delay of a page; or of the verification of a transfer; numbers take the time that they take
 * @param seed of the transfers: the same seed, the same transfers
 * @param isOverHttp whether a page source fetches its pages from the site; else it only waits, and no socket is opened.
 *     What an answer fetches itself comes from the site, always
 */
public record Work(int n, Duration delay, long seed, boolean isOverHttp) {
  /** How many of everything there are in the article's programs. */
  public static final int ARTICLE_N = 20;

  /** How many threads the article's pools had: Python takes four more than there are cores, and it had four. */
  public static final int ARTICLE_POOL = 8;

  /** Over HTTP. */
  public Work(int n, Duration delay, long seed) {
    this(n, delay, seed, true);
  }

  /** As much as in the article, for this kind of exercise. */
  public static Work article(Kind kind, long seed) {
    return new Work(kind.usual(), kind.delay(), seed);
  }

  /** The transfers of this work. */
  public List<Transfer> transfers() {
    return Orders.random(n, seed).transfers();
  }
}
