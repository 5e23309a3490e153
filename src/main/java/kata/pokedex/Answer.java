package kata.pokedex;

/** What the {@link PokedexSite} answers when it is asked for the page of a number. */
public enum Answer {
  /** 200 and the page, or 404 if the number has no name. What every number answers unless told otherwise. */
  PAGE,
  /** 301 to another path of the site, which then answers the page. */
  MOVED,
  /** 404, with an HTML body that has an h1 of its own. */
  NOT_FOUND,
  /** 500, with an HTML body that has an h1 of its own. */
  SERVER_ERROR,
  /** 200 and a page like any other, but without an h1. */
  NO_HEADING,
  /** 200 and nothing in it. */
  EMPTY,
  /** 200 and the first half of the page; then the connection is dropped. */
  BROKEN,
  /** No answer ever: the connection stays open until the site is closed. */
  NEVER
}
