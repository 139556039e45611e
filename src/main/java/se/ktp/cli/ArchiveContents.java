package se.ktp.cli;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.ktp.diagnostic.Phrase;
import se.ktp.model.Period;
import se.ktp.model.Workspace;
import se.ktp.render.Letterhead;
import se.ktp.summarise.CountySummary;
import se.ktp.write.Bag;

/// What an archive of a workspace is to hold: all that lies in its folder, and its papers.
///
/// @param files where each is now, by its path in the archive
/// @param papers how many of them are papers
/// @param received how many are forms as they came in
/// @param lacking the newest period with answers, where it has no papers
/// @param stale papers of the newest period that were made of other files than those of now
/// @param doubts papers that are not as they were written
record ArchiveContents(
    SortedMap<String, Path> files,
    int papers,
    int received,
    Optional<Period> lacking,
    List<String> stale,
    List<Phrase> doubts) {
  private static final String OUT = "out";
  private static final String RECEIVED = "(?:plans|followups/[^/]+)/received/.+";

  /// @param papers the folder that holds a folder of papers for each period
  /// @param archive where archives lie, which do not hold each other
  /// @param county as it is in the newest period with papers
  static ArchiveContents of(
      Inspection inspection,
      CountySummary county,
      Path papers,
      Path archive,
      Optional<Period> period)
      throws IOException {
    Path root = inspection.target().root();
    var files = new TreeMap<String, Path>();
    for (Path file : lyingIn(root, List.of(root.resolve(OUT), papers, archive))) {
      if (!isArchive(file)) {
        files.put(FileNames.shown(file, root), file);
      }
    }
    int received = (int) files.keySet().stream().filter(path -> path.matches(RECEIVED)).count();
    var doubts = new ArrayList<Phrase>();
    int count = 0;
    List<Path> folders = folders(papers, period);
    for (Path folder : folders) {
      Map<String, Manifest.Entry> known = Manifest.read(folder);
      for (Path file : lyingIn(folder, List.of())) {
        String name = FileNames.shown(file, folder);
        if (Optional.ofNullable(known.get(name)).filter(e -> isOldDraft(e, known)).isPresent()) {
          doubts.add(draft(folder.getFileName() + "/" + name));
          continue;
        }
        files.put(OUT + "/" + folder.getFileName() + "/" + name, file);
        Optional<Manifest.Entry> entry = Optional.ofNullable(known.get(name));
        count += entry.isPresent() ? 1 : 0;
        entry
            .filter(e -> !e.isIn(folder))
            .ifPresent(_ -> doubts.add(changed(folder.getFileName() + "/" + name)));
      }
    }
    List<String> stale =
        folders.isEmpty() ? List.of() : stale(folders.getLast(), inspection, county);
    if (!folders.isEmpty() && onlyDrafts(folders.getLast())) {
      doubts.add(drafts(folders.getLast().getFileName().toString()));
    }
    return new ArchiveContents(
        files, count, received, lacking(inspection, folders, period), stale, List.copyOf(doubts));
  }

  /// Archives made before, wherever they were put, are no part of the year.
  private static boolean isArchive(Path file) {
    return file.getFileName().toString().matches("(?i)arkiv-.*\\.zip") && Bag.is(file);
  }

  private static Optional<Period> lacking(
      Inspection inspection, List<Path> folders, Optional<Period> asked) {
    return inspection.workspace().stream()
        .flatMap(w -> w.answeredPeriods().stream())
        .max(Comparator.naturalOrder())
        .filter(newest -> asked.isEmpty())
        .filter(newest ->
            folders.stream().noneMatch(f -> f.getFileName().toString().equals(newest.code())));
  }

  private static boolean onlyDrafts(Path folder) {
    Collection<Manifest.Entry> entries = Manifest.read(folder).values();
    return !entries.isEmpty() && entries.stream().noneMatch(e -> e.making().adopted());
  }

  private static Phrase drafts(String period) {
    return new Phrase(
        "papperen för "
            + period
            + " är utkast; är mötet hållet gör du de fastställda med ktp report --final",
        "the papers of "
            + period
            + " are drafts; once the meeting is over make the final ones by ktp report --final");
  }

  /// Whether a paper is a draft that only lies there since before all others were made final.
  private static boolean isOldDraft(Manifest.Entry entry, Map<String, Manifest.Entry> known) {
    List<Manifest.Entry> current = known.values().stream().filter(Manifest.Entry::current).toList();
    return !entry.current()
        && !entry.making().adopted()
        && !current.isEmpty()
        && current.stream().allMatch(e -> e.making().adopted());
  }

  private static Phrase draft(String paper) {
    return new Phrase(
        paper + " är ett utkast från före de fastställda papperen; det arkiveras inte",
        paper + " is a draft from before the papers were made final; it is not archived");
  }

  private static Phrase changed(String paper) {
    return new Phrase(
        paper + " är inte som ktp skrev det; det arkiveras så som det är",
        paper + " is not as ktp wrote it; it is archived as it is");
  }

  /// The newest period with papers.
  static Optional<Period> newest(Path papers, Optional<Period> period) throws IOException {
    List<Path> folders = folders(papers, period);
    return folders.isEmpty()
        ? Optional.empty()
        : Period.parse(folders.getLast().getFileName().toString());
  }

  /// The folders of papers, oldest first.
  private static List<Path> folders(Path papers, Optional<Period> period) throws IOException {
    if (!Files.isDirectory(papers)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(papers)) {
      return children
          .filter(folder -> Files.isRegularFile(folder.resolve(Manifest.NAME)))
          .filter(folder -> {
            String name = folder.getFileName().toString();
            return Period.parse(name).filter(p -> p.equals(period.orElse(p))).isPresent();
          })
          .sorted()
          .toList();
    }
  }

  /// The files in a folder, whatever it is they are; not those that systems and programs leave
  /// there for themselves.
  private static List<Path> lyingIn(Path folder, List<Path> without) throws IOException {
    var files = new ArrayList<Path>();
    Files.walkFileTree(
        folder,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            boolean skipped =
                without.contains(dir)
                    || (!dir.equals(folder) && FileNames.isPrivate(dir.getFileName().toString()));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && !FileNames.isPrivate(file.getFileName().toString())) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof FileSystemLoopException || Files.isSymbolicLink(file)) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
    return files;
  }

  // --- whether papers and files belong together

  /// Files are known by what they hold: a run over several workspaces names them otherwise.
  private static List<String> stale(Path folder, Inspection inspection, CountySummary county) {
    Workspace workspace = inspection.workspace().orElseThrow();
    var sources = new PaperSources(workspace, inspection.letterhead());
    Collection<String> countys = sources.county(county).values();
    Set<String> now = new HashSet<>(workspace.checksums().values());
    inspection.letterhead().map(Letterhead::checksum).ifPresent(now::add);
    return Manifest.read(folder).values().stream()
        // What a later run has told of as left over cannot be made anew.
        .filter(Manifest.Entry::current)
        .filter(paper -> {
          Collection<String> then = paper.sources().values();
          boolean all = !paper.kind().equals("county") || then.containsAll(countys);
          return !now.containsAll(then) || !all;
        })
        .map(Manifest.Entry::file)
        .toList();
  }
}
