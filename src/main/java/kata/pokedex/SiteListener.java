package kata.pokedex;

/**
 * Hears of the requests to a {@link PokedexSite} as they come and go, for live runs.
 *
 * <p>Called in the site's own threads, several at once; whoever takes long holds the answer up.
 */
public interface SiteListener {
  /** Hears nothing. */
  SiteListener NONE = new SiteListener() {
    @Override
    public void arrived(int number) {}

    @Override
    public void answered(int number) {}
  };

  /**
   * A request has been read.
   *
   * @param number whose page it asks for; 0 for a path that is nobody's
   */
  void arrived(int number);

  /**
   * The answer is about to be sent; a request that never gets one is not told.
   *
   * @param number whose page it asked for; 0 for a path that is nobody's
   */
  void answered(int number);
}
