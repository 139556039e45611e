package se.ktp.model;

import se.ktp.diagnostic.Subject;
import se.ktp.source.Position;

/// An identity number that stood in a text. The model holds the text masked; that it was there is
/// remembered here.
///
/// @param shown the number with its last four digits as asterisks
/// @param separated whether it was written with a separator, so that it can hardly be anything else
/// @param at where the text stands
public record FoundNumber(
    Owner owner, Subject subject, String shown, boolean separated, Position at) {}
