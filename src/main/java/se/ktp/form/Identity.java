package se.ktp.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.ktp.model.Municipality;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Register;

/// Whose a form is and what for, as it is written on the sheet that nobody sees: it holds when
/// columns were deleted and the file was renamed.
///
/// @param owner whose it is
/// @param period which answers it asks for; none for a plan
/// @param year whose plan it asks for, or that of the period
/// @param tool the program that made it
public record Identity(
    FormKind kind,
    Optional<String> county,
    Owner owner,
    Optional<Period> period,
    int year,
    String tool) {
  private static final String MARK = "ktp-formulär";

  /// The rows of the sheet: what, and which.
  ///
  /// @param content the rows of the form, of which its mark is made
  List<List<String>> rows(String content) {
    var rows = new ArrayList<List<String>>();
    rows.add(List.of(MARK, kind == FormKind.PLAN ? "plan" : "svar"));
    rows.add(List.of("län", county.orElse("")));
    if (owner instanceof Owner.Participant(Municipality municipality, var district)) {
      rows.add(List.of("kommunkod", municipality.code()));
      rows.add(List.of("stadsdel", district.orElse("")));
    }
    rows.add(List.of("period", period.map(Period::code).orElse("")));
    rows.add(List.of("år", String.valueOf(year)));
    rows.add(List.of("program", tool));
    rows.add(List.of("märke", content));
    return rows;
  }

  /// Reads the rows of the sheet; nothing if they are not those of a form.
  public static Optional<Identity> of(List<List<String>> rows, Register register) {
    if (value(rows, MARK).isEmpty()) {
      return Optional.empty();
    }
    boolean plan = value(rows, MARK).filter("plan"::equals).isPresent();
    Optional<Period> period = value(rows, "period").flatMap(Period::parse);
    Optional<String> code = value(rows, "kommunkod");
    Optional<String> district = value(rows, "stadsdel");
    Owner owner =
        code.map(register.byCode()::get)
            .<Owner>map(m -> new Owner.Participant(m, district))
            .orElseGet(
                () -> code.isEmpty() ? new Owner.WholeCounty() : new Owner.Unknown(code.get()));
    int year =
        value(rows, "år")
            .filter(y -> y.matches("\\d{4}"))
            .map(Integer::valueOf)
            .or(() -> period.map(p -> p.month().getYear()))
            .orElse(0);
    return Optional.of(
        new Identity(
            plan ? FormKind.PLAN : FormKind.ANSWERS,
            value(rows, "län"),
            owner,
            period,
            year,
            value(rows, "program").orElse("")));
  }

  private static Optional<String> value(List<List<String>> rows, String name) {
    return rows.stream()
        .filter(r -> r.size() > 1 && r.getFirst().equals(name))
        .map(r -> r.get(1).strip())
        .filter(v -> !v.isEmpty())
        .findFirst();
  }
}
