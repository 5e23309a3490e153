package kata.race.harness;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kata.bank.Accounts;
import kata.bank.Transfer;

/**
 * Two transfers between the same two accounts, in opposite directions. Two in the same direction would be harmless to
 * a bank with one lock for taking and another one for giving, and could not deadlock one that takes the sender's lock
 * first.
 *
 * @param there the one
 * @param back the other
 */
public record Exchange(Transfer there, Transfer back) {
  /** {@link #ASH_AND_MISTY} in words. */
  public static final String TOLD = "Ash pays Misty 100 while Misty pays Ash 30";

  /** {@link #LIKE_NAMES} in words. */
  public static final String LIKE_NAMES_TOLD = "AaBB pays BBAa 100 while BBAa pays AaBB 30";

  /** Between two trainers. */
  public static final Exchange ASH_AND_MISTY = between("Ash", "Misty");

  /** Between two whose names have the same length and the same hash code: neither tells which comes first. */
  public static final Exchange LIKE_NAMES = between("AaBB", "BBAa");

  private static Exchange between(String one, String other) {
    return new Exchange(new Transfer(one, other, 100), new Transfer(other, one, 30));
  }

  /** Both transfers. */
  public List<Transfer> transfers() {
    return List.of(there, back);
  }

  /** The balances before: of these two accounts only, for a run lasts a microsecond and should be transfers mostly. */
  public Map<String, Integer> initial() {
    var balances = new LinkedHashMap<String, Integer>();
    balances.put(there.sender(), Accounts.INITIAL_BALANCE);
    balances.put(there.receiver(), Accounts.INITIAL_BALANCE);
    return Collections.unmodifiableMap(balances);
  }
}
