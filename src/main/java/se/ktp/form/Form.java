package se.ktp.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.ktp.diagnostic.Language;
import se.ktp.source.Checksum;

/// A form to be filled in.
///
/// @param title what it is and whose
/// @param guide how it is filled in; a line that ends with a colon is a heading
/// @param onSheet what the guide says besides where the form is a workbook
/// @param main a row for each activity
/// @param further what a plan has beside its activities, for a workbook
/// @param head the same in YAML
public record Form(
    Identity identity,
    Language language,
    String title,
    List<String> guide,
    List<String> onSheet,
    FormSheet main,
    List<FormSheet> further,
    String head) {
  public Form {
    guide = List.copyOf(guide);
    onSheet = List.copyOf(onSheet);
    further = List.copyOf(further);
  }

  Stream<FormSheet> sheets() {
    return Stream.concat(Stream.of(main), further.stream());
  }

  /// A mark of what the form says: the same for forms that say the same.
  String mark() {
    String all =
        sheets()
            .flatMap(s -> s.rows().stream())
            .map(r -> String.join("\u0000", r))
            .collect(Collectors.joining("\u0001"));
    return Checksum.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, 12);
  }
}
