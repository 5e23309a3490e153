package kata.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BooksTest {
  private static final Transfer THERE = new Transfer("Ash", "Misty", 100);
  private static final Transfer BACK = new Transfer("Misty", "Ash", 10);

  private final Books books = Books.of(List.of(THERE, BACK));

  private static Map<String, Integer> balances(int ash, int misty) {
    return Map.of("Ash", ash, "Misty", misty, "Brock", 1000, "Jessie", 1000, "James", 1000);
  }

  @Test
  void are_right_as_after_any_serial_order() {
    assertThat(books.expected()).isEqualTo(balances(910, 1090));
    assertThat(books.judge(balances(910, 1090)))
        .isInstanceOfSatisfying(Books.Verdict.Right.class,
            right -> assertThat(right.transfers()).isEqualTo(2));
  }

  @Test
  void tell_that_money_was_created() {
    var verdict = books.judge(balances(900, 1110));
    assertThat(verdict).isInstanceOf(Books.Verdict.Broken.class);
    assertThat(verdict.sentence())
        .isEqualTo("10 Poké dollars were created: Ash 900, Misty 1110, expected Ash 910, Misty 1090.");
  }

  @Test
  void tell_that_money_was_destroyed() {
    assertThat(books.judge(balances(910, 1089)).sentence())
        .isEqualTo("1 Poké dollar was destroyed: Ash 910, Misty 1089, expected Ash 910, Misty 1090.");
  }

  @Test
  void tell_which_transfer_has_vanished_though_the_sum_fits() {
    var verdict = books.judge(balances(900, 1100));
    assertThat(verdict).isInstanceOf(Books.Verdict.Vanished.class);
    assertThat(verdict.sentence())
        .isEqualTo(
            "The sum fits, but \"Misty pays Ash 10\" has vanished: Ash 900, Misty 1100,"
                + " expected Ash 910, Misty 1090.");
  }

  @Test
  void tell_that_all_have_vanished() {
    assertThat(books.judge(balances(1000, 1000)).sentence())
        .contains("\"Ash pays Misty 100\" and \"Misty pays Ash 10\" have vanished");
  }

  @Test
  void tell_that_no_order_explains_balances_whose_sum_fits() {
    var verdict = books.judge(balances(901, 1099));
    assertThat(verdict).isInstanceOf(Books.Verdict.Vanished.class);
    assertThat(verdict.sentence())
        .startsWith("The sum fits, but no order of the transfers gives these balances: Ash 901");
  }

  @Test
  void name_an_account_that_no_transfer_touched_if_it_changed() {
    var changed = Map.of("Ash", 910, "Misty", 1090, "Brock", 1005, "Jessie", 1000, "James", 995);
    assertThat(books.judge(changed).sentence()).contains("Brock 1005").contains("James 995")
        .doesNotContain("Jessie");
  }

  @Test
  void name_an_account_that_is_missing_and_one_that_is_new() {
    var changed = Map.of("Ash", 910, "Misty", 1090, "Brock", 1000, "Jessie", 1000, "Gary", 1000);
    assertThat(books.judge(changed).sentence()).contains("James missing").contains("Gary missing");
  }

  @Test
  void of_three_transfers_find_the_one_that_vanished() {
    var three = Books.of(List.of(THERE, BACK, new Transfer("Misty", "Brock", 7)));
    var verdict =
        three.judge(Map.of("Ash", 910, "Misty", 1090, "Brock", 1000, "Jessie", 1000, "James", 1000));
    assertThat(verdict.sentence()).contains("\"Misty pays Brock 7\" has vanished");
  }

  @Test
  void of_a_transfer_to_oneself_stay_as_they_were() {
    var same = Books.of(List.of(new Transfer("Ash", "Ash", 100)));
    assertThat(same.judge(Accounts.initialBalances())).isInstanceOf(Books.Verdict.Right.class);
  }

  @Test
  void sums_do_not_overflow() {
    assertThat(Books.sum(Map.of("Ash", Integer.MAX_VALUE, "Misty", Integer.MAX_VALUE)))
        .isEqualTo(2L * Integer.MAX_VALUE);
  }

  @Test
  void refuse_a_transfer_of_an_account_that_does_not_exist() {
    assertThatThrownBy(() -> Books.of(List.of(new Transfer("Ash", "Gary", 1))))
        .isInstanceOf(UnknownAccountException.class);
  }
}
