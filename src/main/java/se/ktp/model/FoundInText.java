package se.ktp.model;

import se.ktp.diagnostic.Subject;
import se.ktp.source.Position;

/// Something in a text that does not belong in a paper, or cannot be printed as it is.
///
/// @param shown what it is, as it may be shown: an identity number without its last four digits
/// @param at where the text stands
public record FoundInText(Kind kind, Owner owner, Subject subject, String shown, Position at) {

  /// What was found.
  public enum Kind {
    /// An identity number with its separator: it can hardly be anything else.
    IDENTITY_NUMBER,
    /// Digits that pass the check of an identity number, as one in ten do by chance.
    PERHAPS_IDENTITY_NUMBER,
    /// A telephone number or an e-mail address.
    CONTACT,
    /// A character that steers instead of being read.
    CONTROL,
    /// A character that no face of the papers has.
    WITHOUT_GLYPH
  }
}
