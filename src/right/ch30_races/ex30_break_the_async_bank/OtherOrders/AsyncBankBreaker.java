package ch30_races.ex30_break_the_async_bank;

import java.util.List;
import kata.bank.Transfer;

public class AsyncBankBreaker {
  private static final String F = "first";
  private static final String S = "second";

  public List<String> wrongSum(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return List.of(S, F, S, F, F, F, F, S, S, S, S, F);
    }
    return List.of(F, F, F, S, S, S, S, S, S, F, F, F);
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    if (first.sender().equals(second.sender())) {
      return List.of(S, S, S, F, F, F, F, S, S, F, F, S);
    }
    return List.of();
  }
}
