package se.ktp.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Owner;
import se.ktp.render.Slugs;
import se.ktp.summarise.Summaries;

/// Papers of earlier runs that lie beside those of a run, and are no papers of now.
///
/// They are told of and never removed: only the user knows what somebody still needs.
///
/// @param sources the files that the county's papers are made of now
/// @param participants those who take part now
/// @param made the files that the run has made, or found unchanged
/// @param covers whether a paper is one of those that the run was asked for; nothing for the county
record Leftovers(
    Path folder,
    Summaries summaries,
    PaperSources sources,
    List<Owner.Participant> participants,
    Set<String> made,
    Covers covers,
    EditionOptions options) {

  /// Whether a run was asked for somebody's paper.
  interface Covers {
    boolean test(Optional<Owner.Participant> participant);
  }

  /// A paper that lies there.
  ///
  /// @param why it is no paper of now
  /// @param stopped whether a new one could not be made, which is told elsewhere
  record Leftover(String file, Phrase why, boolean stopped) {}

  List<Leftover> of(Map<String, Manifest.Entry> known) {
    var all = new ArrayList<Leftover>();
    for (Manifest.Entry entry : known.values()) {
      if (!made.contains(entry.file()) && Files.exists(folder.resolve(entry.file()))) {
        why(entry).ifPresent(why -> all.add(new Leftover(entry.file(), why, isStopped(entry))));
      }
    }
    return List.copyOf(all);
  }

  private Optional<Owner.Participant> participant(Manifest.Entry entry) {
    return participants.stream().filter(p -> Slugs.of(p).equals(entry.slug())).findFirst();
  }

  private boolean isStopped(Manifest.Entry entry) {
    Optional<Owner.Participant> participant = participant(entry);
    Owner owner = participant.<Owner>map(p -> p).orElseGet(Owner.WholeCounty::new);
    boolean has = participant.isPresent() || entry.kind().equals("county");
    return has && !sources.workspace().identityNumbers(owner).isEmpty();
  }

  private Optional<Phrase> why(Manifest.Entry entry) {
    Optional<Owner.Participant> participant = participant(entry);
    if (options.open() && !entry.making().open()) {
      return Optional.of(
          new Phrase(
              "inte för alla: de har kvar namn och kontaktuppgifter",
              "not for everybody: they still have names and contact details"));
    }
    if (entry.kind().equals("nation")) {
      return Optional.empty();
    }
    if (entry.kind().equals("municipality") && participant.isEmpty()) {
      return Optional.of(
          new Phrase("hör inte till dem som deltar nu", "not of those who take part now"));
    }
    if (isStopped(entry)) {
      return Optional.of(new Phrase("det nya kunde inte göras", "the new one could not be made"));
    }
    if (covers.test(participant)) {
      if (entry.making().open() && !options.open()) {
        return Optional.of(new Phrase("för alla (--public)", "for everybody (--public)"));
      }
      if (!entry.making().adopted() && options.adopted()) {
        return Optional.of(new Phrase("utkast", "drafts"));
      }
    }
    boolean fresh = new HashSet<>(entry.sources().values()).equals(now(participant));
    return fresh
        ? Optional.empty()
        : Optional.of(new Phrase("gjorda innan filerna ändrades", "made before the files changed"));
  }

  private Set<String> now(Optional<Owner.Participant> participant) {
    Map<String, String> now =
        participant
            .map(p -> sources.municipality(summaries.municipality(p)))
            .orElseGet(() -> sources.county(summaries.county()));
    return now.values().stream().collect(Collectors.toSet());
  }
}
