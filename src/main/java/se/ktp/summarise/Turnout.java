package se.ktp.summarise;

/// Whether somebody has answered a follow-up.
public enum Turnout {
  /// About every activity, or about some of them.
  ANSWERED("answered"),
  /// Everything waits.
  PAUSED("paused"),
  /// No word.
  MISSING("missing"),
  /// No word, and nothing to answer about: no plan that can be read, or one without activities.
  NOT_APPLICABLE("not-applicable"),
  /// A file that could not be read.
  UNREADABLE("unreadable");

  private final String code;

  Turnout(String code) {
    this.code = code;
  }

  /// The name by which themes and templates know it.
  public String code() {
    return code;
  }
}
