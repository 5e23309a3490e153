package kata.process;

/** What becomes of a number in a worker of the workshop. */
public enum Fate {
  /** It is computed. */
  ANSWER,
  /** The worker says that it cannot compute with it. */
  REFUSE,
  /** The worker dies before it replies, with exit code 42. */
  DIE,
  /** The worker closes its output, and dies with exit code 42 when it is told to: its end is heard before it has ended. */
  DIE_LATER,
  /** The worker dies in the middle of its reply. */
  DIE_IN_THE_REPLY,
  /** The worker replies, and dies after that. */
  DIE_AFTER_THE_REPLY,
  /** The worker writes something else than a reply, and goes on. */
  WRITE_GARBAGE,
  /** The worker never replies, and does nothing. */
  BE_SILENT,
  /** The worker writes more to its error stream than a pipe holds, and then replies. */
  COMPLAIN
}
