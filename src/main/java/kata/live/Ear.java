package kata.live;

/** Hears of events as they happen: one at a time, in their order, in whatever thread they happen. */
@FunctionalInterface
public interface Ear {
  /** Something has happened. What takes long here holds the answer up. */
  void hear(Event event);
}
