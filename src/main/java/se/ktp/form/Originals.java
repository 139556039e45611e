package se.ktp.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.ktp.read.WorkspaceReader;
import se.ktp.source.Checksum;
import se.ktp.source.IdentityNumbers;

/// The files that came back, byte for byte, in a folder beside what was taken from them. The same
/// file is kept once, and none is ever written over.
final class Originals {
  private final Path root;
  private final Map<Path, Known> folders = new HashMap<>();
  private final Map<Path, Place> kept = new LinkedHashMap<>();

  Originals(Path root) {
    this.root = root;
  }

  /// Where a file is kept, or would be.
  ///
  /// @param name what it is called there
  /// @param known whether it is there already
  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  record Place(Path folder, String name, boolean known, byte[] bytes) {
    /// As what was taken from it calls it.
    String origin() {
      return WorkspaceReader.RECEIVED + "/" + name;
    }
  }

  /// What lies in a folder.
  ///
  /// @param bySum names of files by their checksums
  /// @param names all of them, in lower case
  private record Known(Map<String, String> bySum, Set<String> names) {}

  /// @param folder the folder of what was taken in, below the workspace
  Place place(Path folder, Path file) {
    Path received = root.resolve(folder).resolve(WorkspaceReader.RECEIVED);
    Known known = folders.computeIfAbsent(received, Originals::look);
    byte[] bytes = bytes(file);
    String there = known.bySum().get(Checksum.of(bytes));
    String name = there == null ? free(safe(Returned.name(file)), known.names()) : there;
    return new Place(received, name, there != null, bytes);
  }

  /// That something was taken from a file, so that it is to be kept.
  void keep(Place place) {
    if (!place.known()) {
      kept.putIfAbsent(place.folder().resolve(place.name()), place);
      Known known = folders.computeIfAbsent(place.folder(), Originals::look);
      known.names().add(place.name().toLowerCase(Locale.ROOT));
      known.bySum().putIfAbsent(Checksum.of(place.bytes()), place.name());
    }
  }

  List<Intake.Output> outputs() {
    var outputs = new ArrayList<Intake.Output>();
    kept.forEach((file, place) -> outputs.add(Intake.Output.of(file, place.bytes())));
    return outputs;
  }

  private static Known look(Path folder) {
    var known = new Known(new HashMap<>(), new HashSet<>());
    try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        known.names().add(name.toLowerCase(Locale.ROOT));
        if (Files.isRegularFile(file)) {
          known.bySum().putIfAbsent(Checksum.of(bytes(file)), name);
        }
      }
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is there, and nothing must be written over in it
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      return new byte[0]; // it was read a moment ago; what came of it is told
    }
  }

  /// A name that every system can have, and that shows no identity number.
  private static String safe(String name) {
    String safe =
        IdentityNumbers.mask(name)
            .replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_")
            .replaceAll("^\\.+", "_")
            .replaceAll("[. ]+$", "_")
            .replaceAll("^(?i)(con|prn|aux|nul|com\\d|lpt\\d)(?=\\.|$)", "_$1");
    return safe.length() <= 120 ? safe : safe.substring(safe.length() - 120);
  }

  private static String free(String name, Set<String> taken) {
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String ending = dot < 0 ? "" : name.substring(dot);
    String free = name;
    for (int i = 2; taken.contains(free.toLowerCase(Locale.ROOT)); i++) {
      free = stem + "-" + i + ending;
    }
    return free;
  }
}
