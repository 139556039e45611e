package se.ktp.diagnostic;

/// How much a finding matters, the gravest first.
public enum Severity {
  ERROR("error", new Phrase("fel", "error")),
  WARNING("warning", new Phrase("varning", "warning")),
  NOTE("note", new Phrase("notis", "note"));

  private final String code;
  private final Phrase word;

  Severity(String code, Phrase word) {
    this.code = code;
    this.word = word;
  }

  /// As scripts know it.
  public String code() {
    return code;
  }

  /// As people are told it.
  public Phrase word() {
    return word;
  }

  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
