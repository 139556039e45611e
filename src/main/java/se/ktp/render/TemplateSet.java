package se.ktp.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.ktp.diagnostic.Nearest;
import se.ktp.diagnostic.Phrase;
import se.ktp.source.Checksum;

/// The files that papers are made by: the built-in ones, and in their place those of a folder.
///
/// A folder is read once and as a whole. What templates include is looked up among what was read,
/// so that they reach no other file.
public final class TemplateSet {
  private static final String BUILT_IN = "/templates/";

  /// A template is a few pages; what is much larger is none.
  private static final long MOST_BYTES = 1 << 20;

  private static final int MOST_FILES = 200;
  private static final int MOST_LEVELS = 4;

  private final Map<String, String> own;
  private final List<TemplateRemark> remarks;

  private TemplateSet(Map<String, String> own, List<TemplateRemark> remarks) {
    this.own = own;
    this.remarks = List.copyOf(remarks);
  }

  /// The built-in files.
  public static TemplateSet builtIn() {
    return new TemplateSet(Map.of(), List.of());
  }

  /// The files of a folder, and built-in ones for those that it does not have.
  public static TemplateSet of(Path folder) throws IOException {
    var own = new TreeMap<String, String>();
    var remarks = new ArrayList<TemplateRemark>();
    try (Stream<Path> found = Files.walk(folder, MOST_LEVELS, new FileVisitOption[0])) {
      List<Path> files =
          found
              .filter(f -> !f.equals(folder))
              .filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
              .filter(f -> isOurs(name(f, folder)))
              .limit(MOST_FILES)
              .sorted()
              .toList();
      for (Path file : files) {
        read(file, name(file, folder), own, remarks);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return new TemplateSet(own, remarks);
  }

  private static String name(Path file, Path folder) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /// Whether a file is of a kind that papers are made by; others may lie beside it.
  private static boolean isOurs(String name) {
    return name.endsWith(".ftlh") || name.endsWith(".xml") || name.endsWith(".properties");
  }

  private static void read(
      Path file, String name, Map<String, String> own, List<TemplateRemark> remarks)
      throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      remarks.add(
          whole(
              name,
              new Phrase(
                  "filen är en länk till något annat och läses inte",
                  "the file is a link to something else and is not read"),
              new Phrase("lägg själva filen i mappen", "put the file itself into the folder")));
      return;
    }
    if (Files.size(file) > MOST_BYTES) {
      remarks.add(
          whole(
              name,
              new Phrase(
                  "filen är större än 1 MB och läses inte",
                  "the file is larger than 1 MB and is not read"),
              new Phrase("gör den mindre", "make it smaller")));
      return;
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      own.put(name, text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      remarks.add(
          whole(
              name,
              new Phrase("filen är inte skriven i UTF-8", "the file is not written in UTF-8"),
              new Phrase(
                  "spara den som UTF-8 i textredigeraren", "save it as UTF-8 in your editor")));
      return;
    }
    if (!name.endsWith(".ftlh") && TemplateFile.of(name).isEmpty()) {
      Optional<String> near = Nearest.to(name, TemplateFile.names());
      remarks.add(
          TemplateRemark.note(
              name,
              0,
              0,
              new Phrase("filen används inte", "the file is not used"),
              near.map(n -> new Phrase("menade du " + n + "?", "did you mean " + n + "?"))
                  .orElse(
                      new Phrase(
                          "dessa används: " + String.join(", ", TemplateFile.names()),
                          "these are used: " + String.join(", ", TemplateFile.names())))));
    }
  }

  private static TemplateRemark whole(String name, Phrase message, Phrase hint) {
    return TemplateRemark.fault(name, 0, 0, message, hint);
  }

  /// What was noticed while the folder was read.
  public List<TemplateRemark> remarks() {
    return remarks;
  }

  /// The names of the folder's own files.
  public List<String> own() {
    return List.copyOf(own.keySet());
  }

  boolean isOwn(String name) {
    return own.containsKey(name);
  }

  /// The names of all templates.
  List<String> templates() {
    return Stream.concat(TemplateFile.names().stream(), own.keySet().stream())
        .distinct()
        .filter(name -> name.endsWith(".ftlh"))
        .toList();
  }

  /// SHA-256 of all files, built-in ones and a folder's own.
  String checksum() {
    var sums = new TreeMap<String, String>();
    for (String name :
        Stream.concat(TemplateFile.names().stream(), own.keySet().stream()).toList()) {
      text(name)
          .ifPresent(text -> sums.put(name, Checksum.of(text.getBytes(StandardCharsets.UTF_8))));
    }
    return Checksum.of(sums.keySet(), sums);
  }

  /// A file by its name, if there is one.
  Optional<String> text(String name) {
    String text = own.get(name);
    if (text != null) {
      return Optional.of(text);
    }
    return TemplateFile.of(name).map(TemplateSet::builtIn);
  }

  /// A built-in file.
  public static String builtIn(TemplateFile file) {
    try (InputStream in = TemplateSet.class.getResourceAsStream(BUILT_IN + file.fileName())) {
      if (in == null) {
        throw new IllegalStateException(file.fileName() + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
