package kata.bank;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The five trainers who have an account, and what is in it at first. */
public final class Accounts {
  /** Whose accounts there are. */
  public static final List<String> NAMES = List.of("Ash", "Misty", "Brock", "Jessie", "James");

  /** What each account holds at first, in Poké dollars. */
  public static final int INITIAL_BALANCE = 1000;

  private Accounts() {}

  /** The balance of each account at first, in the order of {@link #NAMES}. Cannot be changed. */
  public static Map<String, Integer> initialBalances() {
    var balances = new LinkedHashMap<String, Integer>();
    NAMES.forEach(name -> balances.put(name, INITIAL_BALANCE));
    return Collections.unmodifiableMap(balances);
  }
}
