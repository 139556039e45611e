package se.ktp.read;

import java.util.Map;
import se.ktp.source.Decoded;
import se.ktp.source.IdentityNumbers;

/// What stands in a file where reading does not look: comments, sheets of other things, hidden
/// cells, properties. Whoever gets the file gets that, too.
public final class Unseen {
  private static final byte[] ARCHIVE = {'P', 'K'};

  private Unseen() {}

  /// Whether an identity number may stand anywhere in a file; what cannot be looked into may hold
  /// one.
  public static boolean holdsIdentityNumber(byte[] file) {
    if (file.length < ARCHIVE.length || file[0] != ARCHIVE[0] || file[1] != ARCHIVE[1]) {
      return isIn(file);
    }
    try {
      return Archive.parts(file).entrySet().stream().anyMatch(Unseen::isIn);
    } catch (Refusal e) {
      return true;
    }
  }

  /// Texts of a workbook are XML, and pictures in it are passed over.
  private static boolean isIn(Map.Entry<String, byte[]> part) {
    return part.getKey().matches(".*\\.(xml|rels|vml|txt|csv)") && isIn(part.getValue());
  }

  private static boolean isIn(byte[] text) {
    return !IdentityNumbers.find(Decoded.detect(text).text()).isEmpty();
  }
}
