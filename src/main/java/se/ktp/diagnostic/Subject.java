package se.ktp.diagnostic;

import java.util.Optional;

/// What a finding is about, beside its place in a file.
///
/// @param municipality its name
/// @param code its code, `0127`
/// @param activity its name as written, or `#3` where it has none
/// @param activityId as written
/// @param field the key in English
/// @param period `2010-06`
public record Subject(
    Optional<String> municipality,
    Optional<String> code,
    Optional<String> district,
    Optional<String> activity,
    Optional<String> activityId,
    Optional<String> field,
    Optional<String> period) {

  /// Nothing in particular.
  public static final Subject NONE =
      new Subject(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Subject municipality(String name, String itsCode, Optional<String> itsDistrict) {
    return new Subject(
        Optional.of(name), Optional.of(itsCode), itsDistrict, activity, activityId, field, period);
  }

  public Subject activity(String name, Optional<String> id) {
    return new Subject(municipality, code, district, Optional.of(name), id, field, period);
  }

  public Subject field(String key) {
    return new Subject(
        municipality, code, district, activity, activityId, Optional.of(key), period);
  }

  public Subject period(String name) {
    return new Subject(
        municipality, code, district, activity, activityId, field, Optional.of(name));
  }
}
