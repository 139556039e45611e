package se.ktp.typeset;

import java.util.List;

/// How a paper is to be kept.
///
/// @param attachments what is kept within it, if the standard lets it
public record Archival(PdfStandard standard, List<Attachment> attachments) {
  /// As most papers are.
  public static final Archival USUAL = new Archival(PdfStandard.A2A_UA1, List.of());

  public Archival {
    attachments = List.copyOf(attachments);
    if (!attachments.isEmpty() && !standard.attaches()) {
      throw new IllegalArgumentException(standard + " holds no files");
    }
  }
}
