package ch30_races.ex30_break_the_async_bank;

import java.util.Arrays;
import java.util.List;
import kata.bank.Transfer;

public class AsyncBankBreaker {
  public List<String> wrongSum(Transfer first, Transfer second) {
    boolean payEachOther = first.receiver().equals(second.sender());
    return Arrays.asList(
        (payEachOther
            ? "first first first   second second second second second second   first first first"
            : "second second second second second   first first first first first first   second")
            .split(" +"));
  }

  public List<String> vanishedTransfer(Transfer first, Transfer second) {
    if (first.receiver().equals(second.sender())) {
      return Arrays.asList();
    }
    var turns = "first second first second   first second second first   first second second first";
    return Arrays.asList(turns.split(" +"));
  }
}
