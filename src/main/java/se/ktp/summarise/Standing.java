package se.ktp.summarise;

/// How far somebody has come with a follow-up, the most urgent first. Nobody is in two of them.
public enum Standing {
  /// There is a file that could not be read.
  UNREADABLE("unreadable"),
  /// No word.
  MISSING("missing"),
  /// There is nothing to answer about: no plan that can be read, or one without activities.
  NOT_APPLICABLE("not_applicable"),
  /// Some activities have an answer, others have none.
  PARTLY("partly"),
  /// Everything waits.
  PAUSED("paused"),
  /// Each activity has an answer, or waits.
  ANSWERED("answered");

  private final String code;

  Standing(String code) {
    this.code = code;
  }

  /// The name by which scripts know it.
  public String code() {
    return code;
  }

  static Standing of(MunicipalitySummary summary) {
    return switch (summary.answered()) {
      case UNREADABLE -> UNREADABLE;
      case PAUSED -> PAUSED;
      case MISSING -> MISSING;
      case NOT_APPLICABLE -> NOT_APPLICABLE;
      case ANSWERED -> {
        int open = summary.now().count(State.MISSING) + summary.now().count(State.UNREADABLE);
        yield open > 0 ? PARTLY : ANSWERED;
      }
    };
  }
}
