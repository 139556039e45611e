package se.ktp.summarise;

import java.util.Optional;
import se.ktp.model.Answer;
import se.ktp.model.Field;
import se.ktp.model.Status;

/// How an activity stands in a period, in the order in which papers show the states.
///
/// Answered, paused, missing, not applicable and unreadable are never taken for one another.
public enum State {
  ACHIEVED("achieved"),
  PARTLY("partly"),
  NOT_ACHIEVED("not-achieved"),
  ONGOING("ongoing"),
  NOT_STARTED("not-started"),
  PAUSED("paused"),
  MISSING("missing"),
  UNREADABLE("unreadable"),
  NOT_APPLICABLE("not-applicable");

  private final String code;

  State(String code) {
    this.code = code;
  }

  /// The name by which themes and templates know it.
  public String code() {
    return code;
  }

  /// Whether somebody has answered.
  public boolean answered() {
    return switch (this) {
      case ACHIEVED, PARTLY, NOT_ACHIEVED, ONGOING, NOT_STARTED -> true;
      case PAUSED, MISSING, UNREADABLE, NOT_APPLICABLE -> false;
    };
  }

  /// The state that an answer tells.
  public static State of(Answer answer) {
    if (answer.paused()) {
      return PAUSED;
    }
    return switch (answer.status()) {
      case Field.Given<Status>(Status status, _, _) ->
          switch (status) {
            case ACHIEVED -> ACHIEVED;
            case PARTLY -> PARTLY;
            case NOT_ACHIEVED -> NOT_ACHIEVED;
            case ONGOING -> ONGOING;
            case NOT_STARTED -> NOT_STARTED;
            case PAUSED -> PAUSED;
          };
      case Field.Unreadable<Status> _ -> UNREADABLE;
      case Field.Empty<Status> _, Field.Absent<Status> _ -> MISSING;
    };
  }

  /// How near the goal an answered activity is; nothing for what has no answer.
  private Optional<Integer> nearness() {
    return switch (this) {
      case ACHIEVED -> Optional.of(3);
      case PARTLY, ONGOING -> Optional.of(2);
      case NOT_STARTED -> Optional.of(1);
      case NOT_ACHIEVED -> Optional.of(0);
      case PAUSED, MISSING, UNREADABLE, NOT_APPLICABLE -> Optional.empty();
    };
  }

  /// Whether an activity that was in the other state has fallen back to this one.
  public boolean worseThan(State before) {
    return nearness().isPresent()
        && before.nearness().isPresent()
        && nearness().get() < before.nearness().get();
  }
}
