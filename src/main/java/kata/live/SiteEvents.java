package kata.live;

import kata.live.Event.Doing;
import kata.pokedex.SiteListener;

/** Events as the site sees them; which thread asked, somebody else has seen. Thread-safe. */
record SiteEvents(Log log, Askers askers) implements SiteListener {
  @Override
  public void arrived(int number) {
    log.tell(number, Doing.WAITS, askers.of(number));
  }

  @Override
  public void answered(int number) {
    log.tell(number, Doing.DONE, askers.of(number));
  }
}
