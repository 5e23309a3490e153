package kata.bank;

import java.util.Collection;

/** A ledger was asked for an account that it does not have. The message names it, and those that there are. */
public final class UnknownAccountException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  UnknownAccountException(String account, Collection<String> known) {
    super("there is no account " + account + ": the accounts are " + String.join(", ", known));
  }
}
