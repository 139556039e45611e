package se.ktp.render;

/// What stands beside a key figure.
///
/// @param lead the first sentence, which the figure proves
/// @param rest what else is to be said
public record Remark(String lead, String rest) {}
