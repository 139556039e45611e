package se.ktp.typeset;

import java.text.Normalizer;

/// A file that is kept within a PDF, because the paper was made of it.
///
/// @param path that tells it from the others, with forward slashes
/// @param type its media type
/// @param description in the paper's language
@SuppressWarnings("ArrayRecordComponent") // copied in and out, and never compared
public record Attachment(String path, String type, String description, byte[] bytes) {
  public Attachment {
    bytes = bytes.clone();
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  /// What a reader calls the file when it is taken out: no folders, since readers refuse or lose
  /// them.
  String name() {
    return path.replace('/', '_');
  }

  /// The same in letters that each system knows.
  String plainName() {
    return Normalizer.normalize(name(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^ -~]", "_");
  }
}
