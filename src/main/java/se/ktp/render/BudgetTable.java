package se.ktp.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.ktp.model.County;
import se.ktp.model.Money;
import se.ktp.summarise.CountySummary;

/// A county's budget as it was written, with what does not add up.
///
/// @param total as written; empty where there is none
public record BudgetTable(List<BudgetLine> lines, String total, String remark) {

  /// A line of the budget.
  public record BudgetLine(String item, String amount) {}

  static BudgetTable of(CountySummary summary, Wording wording) {
    String total =
        summary
            .county()
            .budget()
            .flatMap(County.Budget::total)
            .map(t -> Money.kronor(t.value()))
            .orElse("");
    return new BudgetTable(lines(summary), total, remark(summary, wording));
  }

  private static List<BudgetLine> lines(CountySummary summary) {
    return summary.county().budget().map(County.Budget::lines).orElse(List.of()).stream()
        .map(l -> new BudgetLine(l.item(), l.amount().given().map(Money::kronor).orElse("–")))
        .toList();
  }

  private static String remark(CountySummary summary, Wording wording) {
    Optional<County.Budget> budget = summary.county().budget();
    if (budget.isEmpty()) {
      return "";
    }
    var sentences = new ArrayList<String>();
    boolean readable = budget.get().lines().stream().allMatch(l -> l.amount().given().isPresent());
    long sum = budget.get().lines().stream().mapToLong(l -> l.amount().given().orElse(0L)).sum();
    if (readable
        && budget.get().total().isPresent()
        && !budget.get().lines().isEmpty()
        && budget.get().total().get().value() != sum) {
      sentences.add(
          wording.say(
              "Posterna blir tillsammans %s; summan är återgiven som den är skriven."
                  .formatted(Money.kronor(sum)),
              "The lines make %s; the total is printed as it is written."
                  .formatted(Money.kronor(sum))));
    }
    if (budget.get().years().isPresent() && budget.get().appliedFor().isPresent()) {
      sentences.add(
          wording.say(
              "Sökt belopp för %s år: %s."
                  .formatted(
                      budget.get().years().get().value(),
                      Money.kronor(budget.get().appliedFor().get().value())),
              "Applied for, %s years: %s."
                  .formatted(
                      budget.get().years().get().value(),
                      Money.kronor(budget.get().appliedFor().get().value()))));
    }
    return String.join(" ", sentences);
  }
}
