package se.ktp.cli;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.ktp.diagnostic.Language;

/// What a run takes from around it: variables, the day, the folder it stands in.
///
/// @param terminal whether talk goes to somebody who watches
/// @param colourful whether data goes to a terminal
/// @param asked whoever can be asked; nobody where a script runs the program
public record Environment(
    Map<String, String> variables,
    Locale locale,
    LocalDate today,
    Path folder,
    boolean terminal,
    boolean colourful,
    Optional<BufferedReader> asked) {

  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(v -> !v.isBlank());
  }

  /// The day that counts as today: that of `SOURCE_DATE_EPOCH`, if it is set.
  LocalDate day() {
    return variable("SOURCE_DATE_EPOCH")
        .filter(v -> v.matches("\\d{1,12}"))
        .map(v -> LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(v)), ZoneOffset.UTC))
        .orElse(today);
  }

  /// The language of the user's system: English where it says so, else Swedish.
  Language language() {
    Optional<String> told =
        Stream.of("KTP_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")
            .map(this::variable)
            .flatMap(Optional::stream)
            .findFirst();
    // Java takes the C locale for English; the variables, where there are any, know better.
    boolean silent = variables.containsKey("KTP_LOCALE") || variables.containsKey("PATH");
    String code = told.orElse(silent ? "" : locale.toString());
    return Language.of(code).orElse(Language.SV);
  }
}
