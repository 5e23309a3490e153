package ch30_races.ex50_break_the_bank;

import java.util.List;
import kata.bank.Transfer;

public class BankBreaker {
  public List<String> wrongSum(Transfer first, Transfer second) {
    return turns(first.receiver().equals(second.sender()) ? "LSSSLSLL" : "LSLSLLSS", first, second);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    return turns(first.receiver().equals(second.sender()) ? "" : "SLLSSLLS", first, second);
  }

  private static List<String> turns(String pattern, Transfer first, Transfer second) {
    boolean isFirstLarger = first.amount() > second.amount();
    return pattern.chars().mapToObj(letter -> letter == 'L' == isFirstLarger ? "first" : "second").toList();
  }
}
