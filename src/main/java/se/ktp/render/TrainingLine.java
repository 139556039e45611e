package se.ktp.render;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import se.ktp.model.County;
import se.ktp.model.Owner;
import se.ktp.summarise.CountySummary;

/// A course or conference, with who took part.
///
/// @param total how many took part of those told; a dash where nobody is
/// @param by how many from each participant
public record TrainingLine(String name, String dates, String audience, String total, String by) {

  static List<TrainingLine> of(CountySummary summary, Wording wording) {
    return summary.county().training().stream().map(t -> line(t, wording)).toList();
  }

  private static TrainingLine line(County.Training training, Wording wording) {
    int total =
        training.attendance().stream().flatMap(a -> a.count().stream()).mapToInt(n -> n).sum();
    List<String> by =
        training.attendance().stream()
            .map(a ->
                name(a.owner(), wording) + "\u00a0" + a.count().map(String::valueOf).orElse("–"))
            .toList();
    return new TrainingLine(
        training.name(),
        String.join(", ", training.dates().stream().map(d -> date(d, wording)).toList()),
        training.audience().orElse("–"),
        by.isEmpty() ? "–" : String.valueOf(total),
        String.join(", ", by));
  }

  private static String name(Owner owner, Wording wording) {
    return owner instanceof Owner.Participant p ? p.name() : wording.say("länet", "the county");
  }

  private static String date(String written, Wording wording) {
    return day(written).map(wording::longDate).orElse(written);
  }

  private static Optional<LocalDate> day(String written) {
    try {
      return Optional.of(LocalDate.parse(written.strip()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
