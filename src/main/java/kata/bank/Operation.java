package kata.bank;

/** One step that an actor asks an asynchronous ledger for. */
public sealed interface Operation {
  /** Who asked for it: the name given to {@link ManualAsyncLedger#as}. */
  String actor();

  /** Whose account it is about. */
  String account();

  /** Asks who this is. */
  record Verification(String actor, String account) implements Operation {
    @Override
    public String toString() {
      return actor + " verifies " + account;
    }
  }

  /** Reads a balance. */
  record Read(String actor, String account) implements Operation {
    @Override
    public String toString() {
      return actor + " reads " + account;
    }
  }

  /**
   * Writes a balance.
   *
   * @param balance to be written, in Poké dollars
   */
  record Write(String actor, String account, int balance) implements Operation {
    @Override
    public String toString() {
      return actor + " writes " + account + " " + balance;
    }
  }
}
