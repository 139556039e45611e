package se.ktp.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The workspaces that come with the program, in a folder of its jar.
///
/// @param files contents by path, `stockholm-2010/county.yaml`
record Examples(Map<String, byte[]> files) {
  private static final String FOLDER = "examples/";

  static Examples read() {
    var files = new TreeMap<String, byte[]>();
    try {
      Path home =
          Path.of(Examples.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        readFolder(home.resolve(FOLDER), files);
      } else {
        readJar(home, files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
    return new Examples(files);
  }

  private static void readJar(Path jar, Map<String, byte[]> files) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
          try (InputStream in = zip.getInputStream(entry)) {
            files.put(entry.getName().substring(FOLDER.length()), in.readAllBytes());
          }
        }
      }
    }
  }

  /// The program's classes as they lie before they are packed.
  private static void readFolder(Path folder, Map<String, byte[]> files) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
  }

  /// Their names, `stockholm-2010`.
  Set<String> names() {
    var names = new TreeSet<String>();
    files.keySet().forEach(path -> names.add(path.substring(0, path.indexOf('/'))));
    return names;
  }

  /// The files of one, by their paths inside it.
  Map<String, byte[]> of(String name) {
    var inside = new TreeMap<String, byte[]>();
    files.forEach((path, bytes) -> {
      if (path.startsWith(name + "/")) {
        inside.put(path.substring(name.length() + 1), bytes);
      }
    });
    return inside;
  }
}
