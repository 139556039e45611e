package se.ktp.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.ktp.diagnostic.Phrase;
import se.ktp.diagnostic.Rule;
import se.ktp.source.Decoded;
import se.ktp.source.Position;
import se.ktp.source.Source;

/// Opens files: their bytes, the text they hold, or the rows of a table. Of a file that cannot be
/// opened it says why.
record FileOpener(Settings settings, Reading reading, FileLog log) {

  /// A file's text with its places.
  record Text(Source.Lines source, String text) {}

  Optional<byte[]> bytes(InputFile file) {
    log.numbersInName(file);
    Optional<byte[]> bytes = content(file.path());
    if (bytes.isEmpty()) {
      log.unreadable(
          file,
          new Phrase("Filen går inte att öppna", "The file cannot be opened"),
          new Phrase(
              "se efter att det är en vanlig fil, att den finns där och att du får läsa den",
              "see that it is an ordinary file, that it is there and that you may read it"));
      return Optional.empty();
    }
    if (bytes.get().length > Limits.FILE_SIZE) {
      log.unreadable(
          file,
          new Phrase("Filen är för stor", "The file is too large"),
          new Phrase(
              "dela upp den; en fil får ha högst 20 MB",
              "split it; a file may have 20 MB at most"));
      return Optional.empty();
    }
    log.content(file, bytes.get());
    return bytes;
  }

  /// A file's bytes, and no more than one beyond the limit: it may grow while it is read. Devices
  /// and pipes are not opened, for they may never end.
  static Optional<byte[]> content(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Optional.of(in.readNBytes(Math.toIntExact(Limits.FILE_SIZE + 1)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  // --- text

  /// The text of a file that must be Unicode, as YAML is.
  Optional<Text> text(InputFile file) {
    Optional<byte[]> bytes = bytes(file);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    Optional<Decoded> decoded = Decoded.unicode(bytes.get());
    if (decoded.isEmpty()) {
      wronglyEncoded(file, bytes.get());
      return Optional.empty();
    }
    log.remark(file.shown(), encoding(decoded.get()));
    String text = decoded.get().text();
    return Optional.of(new Text(Source.Lines.of(file.shown(), text), text));
  }

  private static String encoding(Decoded decoded) {
    return decoded.charset().displayName(Locale.ROOT);
  }

  private void wronglyEncoded(InputFile file, byte[] bytes) {
    String guessed = Decoded.detect(bytes).text();
    log.unreadable(
        file,
        OwnerReader.guess(List.of(), guessed, reading),
        firstOddity(bytes, Source.Lines.of(file.shown(), guessed)),
        new Phrase(
            "Filen är inte sparad som UTF-8, så å, ä och ö kan inte läsas",
            "The file is not saved as UTF-8, so that å, ä and ö cannot be read"),
        new Phrase(
            "öppna den, välj Spara som och teckenkodningen UTF-8",
            "open it, choose Save as and the encoding UTF-8"));
  }

  /// Where the wrong encoding shows; the beginning of a file of which each letter is wrong.
  private static Position firstOddity(byte[] bytes, Source source) {
    String right = Decoded.unicodePrefix(bytes);
    return right.indexOf('\0') >= 0
        ? Position.start(source)
        : Position.after(source, right, right.codePointCount(0, right.length()));
  }

  // --- tables

  /// The rows of a table in text.
  Optional<Source.Table> table(InputFile file) {
    Optional<byte[]> bytes = bytes(file);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    Decoded decoded =
        settings
            .charset()
            .map(c -> Decoded.as(bytes.get(), c))
            .orElseGet(() -> Decoded.detect(bytes.get()));
    if (decoded.text().indexOf('\0') >= 0) {
      log.unreadable(
          file,
          new Phrase("Filen är ingen textfil", "The file is no text file"),
          new Phrase(
              "spara tabellen på nytt, som CSV eller .xlsx",
              "save the table again, as CSV or .xlsx"));
      return Optional.empty();
    }
    Tables.Csv csv = Tables.read(decoded.text(), settings.separator(), TableReader::isHeading);
    String separator = csv.separator() == '\t' ? "tab" : String.valueOf(csv.separator());
    log.remark(file.shown(), encoding(decoded) + ", " + separator);
    var table = new Source.Table(file.shown(), csv.rows());
    csv.quotes().forEach(cell -> quote(table, cell));
    return Optional.of(table);
  }

  private void quote(Source.Table table, Tables.Cell cell) {
    reading.report(
        Rule.SWALLOWING_QUOTE,
        new Position(table, cell.row(), cell.column()),
        reading.subject(),
        new Phrase(
            "Cellen börjar med ett citattecken som aldrig tar slut, så att raderna efter hamnar i"
                + " den",
            "The cell begins with a quotation mark that never ends, so that the rows after it fall"
                + " into the cell"),
        new Phrase(
            "ta bort citattecknet, eller sätt ett sist i cellen; raderna har lästs var för sig",
            "remove the mark, or put one at the cell's end; the rows have been read one by one"));
  }
}
