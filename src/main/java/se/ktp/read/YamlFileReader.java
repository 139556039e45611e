package se.ktp.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Period;
import se.ktp.model.UnreadableFile;
import se.ktp.source.Position;

/// Reads files of YAML: plans, answers, or the county's file.
record YamlFileReader(FileOpener opener, FileLog log, Gathering gathering, Reading reading) {

  void read(InputFile file) {
    Optional<FileOpener.Text> text = opener.text(file);
    if (text.isPresent()) {
      Yaml.Result result = Yaml.read(text.get().source(), text.get().text());
      for (Node.Mapping mapping : mappings(result, text.get(), file)) {
        take(mapping, file.kind().orElseGet(() -> kind(mapping)), file.period());
      }
      broken(result, text.get(), file);
    }
  }

  /// Reads the county's file: its first document, unless the file is broken.
  void readCounty(InputFile file) {
    Optional<FileOpener.Text> text = opener.text(file);
    if (text.isPresent()) {
      Yaml.Result result = Yaml.read(text.get().source(), text.get().text());
      if (!broken(result, text.get(), file)) {
        mappings(result, text.get(), file).stream()
            .findFirst()
            .ifPresent(mapping -> take(mapping, file.likely(), file.period()));
      }
    }
  }

  private void take(Node.Mapping mapping, UnreadableFile.Kind kind, Optional<Period> period) {
    switch (kind) {
      case COUNTY -> gathering.add(CountyReader.read(mapping, reading));
      case PLAN -> gathering.add(PlanReader.read(mapping, reading));
      case FOLLOW_UP -> FollowUpReader.read(mapping, period, reading).ifPresent(gathering::add);
    }
  }

  /// What a document is by the keys that it has.
  private static UnreadableFile.Kind kind(Node.Mapping mapping) {
    List<Key> telling = List.of(Key.ANSWERS, Key.ACTIVITIES, Key.MUNICIPALITY, Key.COUNTY);
    Set<Key> keys =
        Set.copyOf(
            mapping.entries().stream()
                .flatMap(e -> Key.of(e.key().text(), telling).stream())
                .distinct()
                .toList());
    if (keys.contains(Key.ANSWERS)) {
      return UnreadableFile.Kind.FOLLOW_UP;
    }
    return keys.contains(Key.COUNTY) && !keys.contains(Key.MUNICIPALITY)
        ? UnreadableFile.Kind.COUNTY
        : UnreadableFile.Kind.PLAN;
  }

  /// The documents of a file that consist of keys; a list of such counts as several.
  private List<Node.Mapping> mappings(Yaml.Result result, FileOpener.Text text, InputFile file) {
    var mappings = new ArrayList<Node.Mapping>();
    for (Node document : result.documents()) {
      List<Node> parts =
          document instanceof Node.Sequence(var items, _) ? items : List.of(document);
      for (Node part : parts) {
        if (part instanceof Node.Mapping mapping && !mapping.entries().isEmpty()) {
          mappings.add(mapping);
        } else {
          log.unreadable(
              file,
              OwnerReader.guess(List.of(), text.text(), reading),
              part.at(),
              new Phrase(
                  "Filen ska bestå av rubriker med kolon efter, som kommun: Botkyrka",
                  "The file must consist of keys with a colon, such as municipality: Botkyrka"),
              new Phrase(
                  "jämför med en fil i examples", "compare it with one of the files in examples"));
          return mappings;
        }
      }
    }
    if (mappings.isEmpty() && result.fault().isEmpty()) {
      log.unreadable(
          file,
          Optional.empty(),
          Position.start(text.source()),
          new Phrase("Filen är tom", "The file is empty"),
          new Phrase(
              "skicka efter innehållet, eller ta bort filen", "ask for its content, or remove it"));
    }
    return mappings;
  }

  /// Whether a file's form is broken; if so, that is told.
  private boolean broken(Yaml.Result result, FileOpener.Text text, InputFile file) {
    result
        .fault()
        .ifPresent(fault ->
            log.unreadable(
                file,
                OwnerReader.guess(result.begun(), text.text(), reading),
                fault.at(),
                fault.message(),
                fault.fix()));
    return result.fault().isPresent();
  }
}
