package se.ktp.form;

import java.io.IOException;
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
  private final Map<Path, Map<String, String>> bySum = new HashMap<>();
  private final Map<Path, Set<String>> names = new HashMap<>();
  private final Map<Path, Place> kept = new LinkedHashMap<>();

  Originals(Path root) {
    this.root = root;
  }

  /// Where a file is kept, or would be.
  ///
  /// @param name as what was taken from it calls it
  /// @param known whether it is there already
  record Place(Path folder, String name, boolean known, byte[] bytes) {}

  /// @param folder the folder of what was taken in, below the workspace
  Place place(Path folder, Path file) {
    Path received = root.resolve(folder).resolve(WorkspaceReader.RECEIVED);
    look(received);
    byte[] bytes = bytes(file);
    String sum = Checksum.of(bytes);
    Map<String, String> there = bySum.get(received);
    if (there.containsKey(sum)) {
      return new Place(received, WorkspaceReader.RECEIVED + "/" + there.get(sum), true, bytes);
    }
    String name = free(safe(Returned.name(file)), names.get(received));
    return new Place(received, WorkspaceReader.RECEIVED + "/" + name, false, bytes);
  }

  /// That something was taken from a file, so that it is to be kept.
  void keep(Place place) {
    Path file =
        place.folder().resolve(place.name().substring(WorkspaceReader.RECEIVED.length() + 1));
    if (!place.known()) {
      kept.putIfAbsent(file, place);
      names.get(place.folder()).add(file.getFileName().toString().toLowerCase(Locale.ROOT));
      bySum
          .get(place.folder())
          .putIfAbsent(Checksum.of(place.bytes()), file.getFileName().toString());
    }
  }

  List<Intake.Output> outputs() {
    var outputs = new ArrayList<Intake.Output>();
    kept.forEach((file, place) -> outputs.add(new Intake.Output(file, place.bytes())));
    return outputs;
  }

  private void look(Path folder) {
    if (bySum.containsKey(folder)) {
      return;
    }
    var sums = new HashMap<String, String>();
    var taken = new HashSet<String>();
    try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      for (Path file : files.sorted().toList()) {
        taken.add(file.getFileName().toString().toLowerCase(Locale.ROOT));
        if (Files.isRegularFile(file)) {
          sums.putIfAbsent(Checksum.of(bytes(file)), file.getFileName().toString());
        }
      }
    } catch (IOException e) {
      // Then nothing is known, and nothing is written over: names are looked at when writing.
    }
    bySum.put(folder, sums);
    names.put(folder, taken);
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
            .replaceAll("^\\.+", "_");
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
