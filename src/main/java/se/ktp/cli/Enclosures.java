package se.ktp.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import se.ktp.diagnostic.Language;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.FollowUp;
import se.ktp.model.FoundInText;
import se.ktp.model.Owner;
import se.ktp.model.Plan;
import se.ktp.read.Unseen;
import se.ktp.source.Checksum;
import se.ktp.typeset.Attachment;

/// The files that papers are made of, as they are attached to them: byte for byte as they were
/// read, and only to papers whose readers may see all that stands in them.
final class Enclosures {
  /// So many files are named.
  private static final int MOST_NAMED = 4;

  private static final String OTHER = "application/octet-stream";

  private static final Map<String, String> TYPES =
      Map.of(
          "yaml", "application/yaml",
          "yml", "application/yaml",
          "csv", "text/csv",
          "tsv", "text/tab-separated-values",
          "txt", "text/plain",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "svg", "image/svg+xml",
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg");

  private final Inspections inspections;
  private final Language language;

  private final Map<String, Content> contents = new ConcurrentHashMap<>();

  /// What was not attached to some paper, by the reason for it.
  private final Map<Phrase, Set<String>> withheld =
      new ConcurrentSkipListMap<>(Comparator.comparing(Phrase::sv));

  /// @param language of the papers
  Enclosures(Inspections inspections, Language language) {
    this.inspections = inspections;
    this.language = language;
  }

  /// What came of reading a file once more.
  private sealed interface Content {
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Whole(byte[] bytes) implements Content {}

    record None(Phrase why) implements Content {}
  }

  /// The files of a paper that are attached to it.
  ///
  /// @param files with their checksums
  List<Attachment> attachments(Readers readers, Map<String, String> files) {
    var attachments = new ArrayList<Attachment>();
    new TreeMap<>(files)
        .forEach((path, checksum) -> {
          Content content =
              notFor(readers, path)
                  .<Content>map(Content.None::new)
                  .orElseGet(() ->
                      contents.computeIfAbsent(path + '\n' + checksum, _ -> read(path, checksum)));
          switch (content) {
            case Content.Whole(byte[] bytes) -> attachments.add(attachment(path, bytes));
            case Content.None(Phrase why) ->
                withheld.computeIfAbsent(why, _ -> new ConcurrentSkipListSet<>()).add(path);
          }
        });
    return List.copyOf(attachments);
  }

  /// Says which files are not attached, and why.
  void tell(Console console) {
    withheld.forEach((why, paths) -> {
      String files =
          paths.size() > MOST_NAMED
              ? console.say(
                  paths.size() + " filer (vilka står i manifest.json)",
                  paths.size() + " files (manifest.json says which)")
              : String.join(", ", paths);
      console
          .err()
          .println(
              console.say("Inte bifogat: ", "Not attached: ") + files + ": " + console.say(why));
    });
  }

  // --- what readers may see

  private Optional<Phrase> notFor(Readers readers, String path) {
    return switch (readers) {
      case Readers.Steering _ -> Optional.empty();
      case Readers.One(Owner.Participant participant) when tellsOfOthers(path, participant) ->
          Optional.of(
              new Phrase(
                  "handlar också om andra än papperet; följer med länets papper",
                  "tells of others than the paper, too; goes with the county's paper"));
      case Readers.Nation _ when !isCountysOwn(path) ->
          Optional.of(
              new Phrase(
                  "rikets papper har bara länens egna filer med sig",
                  "the nation's paper has only the counties' own files with it"));
      case Readers.One _, Readers.Nation _ -> Optional.empty();
    };
  }

  private boolean isCountysOwn(String path) {
    return inspections.workspaces().stream()
        .anyMatch(w -> w.hasCounty() && w.county().at().source().path().equals(path));
  }

  /// Whether a file says anything of others; what was passed over, since it stands elsewhere as
  /// well, is known by its finding.
  private boolean tellsOfOthers(String path, Owner.Participant reader) {
    return !isCountysOwn(path)
        && (owners(path).anyMatch(o -> !o.is(reader))
            || inspections.all().stream()
                .flatMap(i -> i.all().stream())
                .filter(f -> f.at().source().path().equals(path))
                .flatMap(f -> f.subject().municipality().stream())
                .anyMatch(name -> !name.equals(reader.municipality().name())));
  }

  private Stream<Owner> owners(String path) {
    return inspections.workspaces().stream()
        .flatMap(w ->
            Stream.concat(
                w.plans().stream()
                    .filter(p -> PaperSources.paths(p).anyMatch(path::equals))
                    .map(Plan::owner),
                w.followUps().stream()
                    .filter(f -> PaperSources.paths(f).anyMatch(path::equals))
                    .map(FollowUp::owner)));
  }

  // --- one file

  private Attachment attachment(String path, byte[] bytes) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return new Attachment(
        path,
        TYPES.getOrDefault(ending, OTHER),
        new Phrase("Papperet är gjort av filen " + path, "The paper is made of the file " + path)
            .in(language),
        bytes);
  }

  private Content read(String path, String checksum) {
    List<byte[]> there = folders().map(f -> f.resolve(path)).flatMap(Enclosures::bytes).toList();
    if (there.isEmpty()) {
      return new Content.None(new Phrase("går inte att läsa igen", "cannot be read again"));
    }
    Optional<byte[]> bytes =
        there.stream().filter(b -> Checksum.of(b).equals(checksum)).findFirst();
    if (bytes.isEmpty()) {
      return new Content.None(
          new Phrase(
              "har ändrats sedan det lästes; gör om papperen",
              "has changed since it was read; make the papers again"));
    }
    return numberWasFound(path) || Unseen.holdsIdentityNumber(bytes.get())
        ? new Content.None(
            new Phrase(
                "där står det som kan vara ett personnummer",
                "holds what may be a personal identity number"))
        : new Content.Whole(bytes.get());
  }

  /// Files are named as seen from the folder that holds all; a logo as seen from its county's.
  private Stream<Path> folders() {
    return Stream.concat(
        Stream.of(inspections.base()), inspections.all().stream().map(i -> i.target().root()));
  }

  private static Stream<byte[]> bytes(Path file) {
    try {
      return Files.isRegularFile(file) ? Stream.of(Files.readAllBytes(file)) : Stream.empty();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private boolean numberWasFound(String path) {
    return inspections.workspaces().stream()
        .flatMap(w -> w.foundInTexts().stream())
        .filter(f -> f.at().source().path().equals(path))
        .anyMatch(f ->
            f.kind() == FoundInText.Kind.IDENTITY_NUMBER
                || f.kind() == FoundInText.Kind.PERHAPS_IDENTITY_NUMBER);
  }
}
