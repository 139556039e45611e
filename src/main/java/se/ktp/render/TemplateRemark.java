package se.ktp.render;

import se.ktp.diagnostic.Phrase;

/// Something that is wrong with a template, the theme or the texts: what, where, and how it is
/// mended.
///
/// @param line from 1; 0 where the file as a whole is meant
/// @param serious whether papers cannot be made with it
public record TemplateRemark(
    String file, int line, int column, Phrase message, Phrase hint, boolean serious) {

  static TemplateRemark fault(String file, int line, int column, Phrase message, Phrase hint) {
    return new TemplateRemark(file, line, column, message, hint, true);
  }

  static TemplateRemark note(String file, int line, int column, Phrase message, Phrase hint) {
    return new TemplateRemark(file, line, column, message, hint, false);
  }

  /// `county.ftlh:12:5`.
  public String place() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }

  /// Where, what, and how it is mended, in one line.
  public Phrase told() {
    return new Phrase(
        "%s: %s; %s".formatted(place(), message.sv(), hint.sv()),
        "%s: %s; %s".formatted(place(), message.en(), hint.en()));
  }
}
