package se.ktp.diagnostic;

import java.util.Locale;
import java.util.Optional;

/// The languages that the program speaks.
public enum Language {
  SV("sv"),
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /// As `--lang` and a workspace's `lang` write it.
  public String code() {
    return code;
  }

  public Locale locale() {
    return Locale.of(code, this == SV ? "SE" : "GB");
  }

  /// The language of a code such as `sv`, `en` or `en_GB.UTF-8`.
  public static Optional<Language> of(String code) {
    String lower = code.strip().toLowerCase(Locale.ROOT);
    for (Language language : values()) {
      if (lower.equals(language.code)
          || lower.startsWith(language.code + "_")
          || lower.startsWith(language.code + "-")) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
