package se.ktp.check;

import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.diagnostic.Subject;
import se.ktp.model.County;
import se.ktp.model.Field;

/// An indicator without target or unit, or one whose figures are of parts and of whole periods.
final class IndicatorIncomparable implements Check {
  @Override
  public void check(Examination examination) {
    examination.county().indicators().forEach(indicator -> check(indicator, examination));
  }

  private static void check(County.Indicator indicator, Examination examination) {
    missing(
        indicator.target(),
        "target",
        new Phrase(
            "Indikatorn ”" + indicator.name() + "” har inget målvärde",
            "The indicator \"" + indicator.name() + "\" has no target"),
        new Phrase(
            "skriv vilket värde ni vill nå: target: 60",
            "write which value you want to reach: target: 60"),
        examination);
    missing(
        indicator.unit(),
        "unit",
        new Phrase(
            "Indikatorn ”" + indicator.name() + "” har ingen enhet",
            "The indicator \"" + indicator.name() + "\" has no unit"),
        new Phrase("skriv vad som räknas: unit: procent", "write what is counted: unit: per cent"),
        examination);
    boolean whole = indicator.values().stream().anyMatch(v -> !v.partial());
    indicator.values().stream()
        .filter(County.Value::partial)
        .filter(_ -> whole)
        .findFirst()
        .ifPresent(value ->
            examination.report(
                Rule.INDICATOR_INCOMPARABLE,
                value.at(),
                Subject.NONE.field("values"),
                new Phrase(
                    "”%s”: värdet för %s gäller bara en del av perioden och kan inte jämföras med hela"
                        .formatted(indicator.name(), value.when()),
                    "\"%s\": the value of %s is of a part only and cannot be compared with whole ones"
                        .formatted(indicator.name(), value.when())),
                new Phrase(
                    "vänta på hela periodens värde; rapporten märker ut det till dess",
                    "wait for the whole period's value; the paper marks it until then")));
  }

  private static void missing(
      Field<?> field, String key, Phrase message, Phrase fix, Examination examination) {
    if (field.missing()) {
      examination.report(
          Rule.INDICATOR_INCOMPARABLE, field.at(), Subject.NONE.field(key), message, fix);
    }
  }
}
