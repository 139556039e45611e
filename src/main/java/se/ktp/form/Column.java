package se.ktp.form;

import java.util.List;

/// A column of a form.
///
/// @param heading what stands at its top; the reader passes over what is in brackets
/// @param width in characters
/// @param choices the words to choose from, where there is a list of them
record Column(String heading, int width, Use use, List<String> choices) {

  /// What a column is there for.
  enum Use {
    /// Tells which activity it is; is read, and not to be changed.
    GIVEN,
    /// To be looked at only; is not read.
    BESIDE,
    /// To be filled in.
    ASKED,
    /// Tells programs which form it is; is read, and not seen.
    HIDDEN
  }

  static Column given(String heading, int width) {
    return new Column(heading, width, Use.GIVEN, List.of());
  }

  static Column beside(String heading, int width) {
    return new Column("(" + heading + ")", width, Use.BESIDE, List.of());
  }

  static Column asked(String heading, int width) {
    return new Column(heading, width, Use.ASKED, List.of());
  }

  static Column chosen(String heading, int width, List<String> choices) {
    return new Column(heading, width, Use.ASKED, List.copyOf(choices));
  }

  static Column hidden(String heading) {
    return new Column(heading, 12, Use.HIDDEN, List.of());
  }
}
