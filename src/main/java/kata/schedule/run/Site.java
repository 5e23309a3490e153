package kata.schedule.run;

/**
 * A place in woven code.
 *
 * @param className simple name of the class
 * @param file such as {@code LockedBank.java}
 * @param line in that file; 0 if unknown
 * @param what is done there, in words: "reads balance", "ReentrantLock.lock"
 * @param place name of the field or of what is called, for stories
 * @param part number of the field, the same for all sites that use it
 * @param isOrdering whether the access orders others: a volatile field
 */
public record Site(
    String className, String file, int line, String what, String place, int part, boolean isOrdering) {
  /** {@code LockedBank.java:23} */
  public String where() {
    return line > 0 ? file + ":" + line : file;
  }
}
