package se.ktp.form;

import se.ktp.diagnostic.Phrase;

/// Something that came back, and what becomes of it.
///
/// @param owner whose it is, for people
/// @param what which answers or plan: "2010-11"
/// @param subject the activity
/// @param detail what is said, or what is wrong
public record Item(Change change, String owner, String what, Phrase subject, Phrase detail) {}
