package se.ktp.model;

import java.util.List;
import java.util.Optional;
import se.ktp.diagnostic.Subject;
import se.ktp.source.Position;

/// Something that a plan promises to do (*aktivitet*).
///
/// @param number its place in the plan, from 1
/// @param at its first key
public record Activity(
    int number,
    Position at,
    Field<String> id,
    Field<String> name,
    Field<String> goal,
    Field<String> method,
    Field<String> targetGroup,
    Field<List<String>> partners,
    Field<Timeline> timeline,
    Field<Responsibility> responsibility,
    Field<String> priority,
    Field<String> area,
    Field<List<String>> indicators,
    Field<String> internalNote) {

  /// Its name, or its place in the plan where it has none: "#3".
  public String label() {
    return name.given().orElse("#" + number);
  }

  /// The same activity at another place in its plan.
  public Activity numbered(int place) {
    return new Activity(
        place,
        at,
        id,
        name,
        goal,
        method,
        targetGroup,
        partners,
        timeline,
        responsibility,
        priority,
        area,
        indicators,
        internalNote);
  }

  /// What findings about the activity say of it.
  public Subject subject(Owner owner) {
    return owner.subject().activity(label(), id.given());
  }

  /// Whether an answer is about this activity.
  public boolean isMeantBy(Answer answer) {
    return answer.activity().given().filter(this::isMeantBy).isPresent();
  }

  /// The same activity, and where it is silent, or cannot be understood, what an earlier one said.
  public Activity completed(Activity before) {
    return new Activity(
        number,
        at,
        said(id, before.id),
        said(name, before.name),
        said(goal, before.goal),
        said(method, before.method),
        said(targetGroup, before.targetGroup),
        said(partners, before.partners),
        said(timeline, before.timeline),
        said(responsibility, before.responsibility),
        said(priority, before.priority),
        said(area, before.area),
        said(indicators, before.indicators),
        said(internalNote, before.internalNote));
  }

  private static <T> Field<T> said(Field<T> own, Field<T> before) {
    return own.given().isEmpty() && before.given().isPresent() ? before : own;
  }

  /// The activity that an answer is about: by what it calls it, else by the id that it gives beside
  /// that, for names are reworded and ids stay.
  public static Optional<Activity> meant(List<Activity> activities, Answer answer) {
    return activities.stream()
        .filter(a -> a.isMeantBy(answer))
        .findFirst()
        .or(() ->
            answer
                .id()
                .flatMap(id -> activities.stream().filter(a -> a.isMeantBy(id)).findFirst()));
  }

  /// Whether an answer to this text is an answer about this activity.
  public boolean isMeantBy(String text) {
    return id.given().filter(i -> Texts.same(i, text)).isPresent()
        || name.given().filter(n -> Texts.same(n, text)).isPresent();
  }
}
