package se.ktp.check;

import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Severity;
import se.ktp.diagnostic.Subject;
import se.ktp.model.County;
import se.ktp.model.Field;
import se.ktp.model.Money;
import se.ktp.source.Position;

/// A budget whose lines do not make its total, or whose total does not make the sum applied for.
final class BudgetDoesNotAddUp implements Check {
  @Override
  public void check(Examination examination) {
    examination
        .county()
        .budget()
        .ifPresent(budget -> {
          lines(budget, examination);
          application(budget, examination);
        });
  }

  private static void lines(County.Budget budget, Examination examination) {
    boolean readable =
        budget.lines().stream().allMatch(l -> l.amount() instanceof Field.Given<Long>);
    if (budget.total().isEmpty() || budget.lines().isEmpty() || !readable) {
      withoutAmount(budget, examination);
      return;
    }
    long sum = budget.lines().stream().mapToLong(l -> l.amount().given().orElse(0L)).sum();
    long total = budget.total().get().value();
    if (sum != total) {
      examination.report(
          Rule.BUDGET_DOES_NOT_ADD_UP,
          budget.total().get().at(),
          Subject.NONE.field("total"),
          new Phrase(
              "Posterna blir tillsammans %s, men summan är skriven som %s; det skiljer %s"
                  .formatted(
                      Money.kronor(sum), Money.kronor(total), Money.kronor(difference(sum, total))),
              "The lines make %s, but the total is given as %s; the difference is %s"
                  .formatted(
                      Money.kronor(sum),
                      Money.kronor(total),
                      Money.kronor(difference(sum, total)))),
          new Phrase(
              "rätta summan eller den post som är fel",
              "correct the total, or the line that is wrong"));
    }
  }

  /// A sum that cannot be reckoned, for a line has no amount.
  private static void withoutAmount(County.Budget budget, Examination examination) {
    if (budget.total().isEmpty()) {
      return;
    }
    for (County.Budget.Line line : budget.lines()) {
      switch (line.amount()) {
        case Field.Absent<Long>(var at) -> withoutAmount(line, at, examination);
        case Field.Empty<Long>(_, var at) -> withoutAmount(line, at, examination);
        case Field.Given<Long> _, Field.Unreadable<Long> _ -> {}
      }
    }
  }

  private static void withoutAmount(County.Budget.Line line, Position at, Examination examination) {
    examination.report(
        Rule.BUDGET_DOES_NOT_ADD_UP,
        Severity.NOTE,
        at,
        Subject.NONE.field("amount"),
        new Phrase(
            "Posten ”" + line.item() + "” saknar belopp, så summan kan inte räknas efter",
            "The line \"" + line.item() + "\" has no amount; the total cannot be checked"),
        new Phrase("skriv beloppet, eller 0", "write the amount, or 0"));
  }

  private static void application(County.Budget budget, Examination examination) {
    Optional<Long> wanted =
        budget.total().flatMap(t -> budget.years().map(y -> t.value() * y.value()));
    if (wanted.isPresent()
        && budget.appliedFor().isPresent()
        && !budget.appliedFor().get().value().equals(wanted.get())) {
      long years = budget.years().orElseThrow().value();
      long applied = budget.appliedFor().get().value();
      String product = Money.kronor(wanted.get());
      examination.report(
          Rule.BUDGET_DOES_NOT_ADD_UP,
          budget.appliedFor().get().at(),
          Subject.NONE.field("applied_for"),
          new Phrase(
              "%s år blir %s, men det sökta beloppet är %s; det skiljer %s"
                  .formatted(
                      years,
                      product,
                      Money.kronor(applied),
                      Money.kronor(difference(wanted.get(), applied))),
              "%s years make %s, but %s is applied for; the difference is %s"
                  .formatted(
                      years,
                      product,
                      Money.kronor(applied),
                      Money.kronor(difference(wanted.get(), applied)))),
          new Phrase(
              "rätta summan, antalet år eller det sökta beloppet",
              "correct the total, the number of years or the sum applied for"));
    }
  }

  private static long difference(long one, long other) {
    return Math.abs(one - other);
  }
}
