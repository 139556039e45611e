package se.ktp.model;

/// A municipality (*kommun*).
///
/// @param code of Statistics Sweden, four digits; the first two are the county's
public record Municipality(String code, String name) {

  /// The code of the county that it lies in.
  public String countyCode() {
    return code.substring(0, 2);
  }
}
