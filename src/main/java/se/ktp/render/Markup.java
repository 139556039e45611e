package se.ktp.render;

/// XHTML that is to stand as it is, and not to be escaped.
public record Markup(String xhtml) {}
