import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Makes the zip that people unpack, of the folder that the build has laid out.
///
/// Maven's own assembly writes times without a zone; the AOT cache of the unpacked program would
/// then be refused wherever clocks differ, since it knows the jars by their times. Here they are
/// written in both ways, with permissions, and the same bytes come out each time.
///
/// `slim FOLDER` leaves out of a runtime what only windows, printers and loudspeakers need. `times
/// FOLDER TIME` sets the times of a folder's jars. `zip FOLDER TIME VERSION` makes the zip beside
/// the folder.
final class Distribution {
  private static final Pattern NOT_NEEDED =
      Pattern.compile(
          "(lib)?(awt_xawt|fontmanager|freetype|jsound|splashscreen)\\.(so|dll|dylib)"
              + "|keytool(\\.exe)?");

  private Distribution() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    switch (args[0]) {
      case "slim" -> slim(folder);
      case "times" -> setTimes(folder, time(args[2]));
      case "zip" -> zip(folder, time(args[2]), args[3]);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static FileTime time(String text) {
    return FileTime.from(Instant.parse(text));
  }

  /// The papers' fonts are read by the program itself, and pictures are drawn without a screen.
  private static void slim(Path runtime) throws IOException {
    for (Path file : files(runtime)) {
      if (NOT_NEEDED.matcher(file.getFileName().toString()).matches()) {
        Files.delete(file);
      }
    }
  }

  private static void setTimes(Path folder, FileTime time) throws IOException {
    for (Path file : files(folder)) {
      if (file.toString().endsWith(".jar")) {
        Files.setLastModifiedTime(file, time);
      }
    }
  }

  private static void zip(Path folder, FileTime time, String version) throws IOException {
    // A zip's old field of time knows no zone.
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    String platform = platform();
    Path zip = folder.resolveSibling("ktp-%s-%s.zip".formatted(version, platform));
    Files.deleteIfExists(zip);
    Map<String, String> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
    URI uri = URI.create("jar:" + zip.toAbsolutePath().toUri());
    try (FileSystem to = FileSystems.newFileSystem(uri, options)) {
      Path root = Files.createDirectory(to.getPath("/ktp-" + version));
      finish(root, true, time);
      for (Path file : files(folder)) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (isForeign(name, platform)) {
          continue;
        }
        Path target = root.resolve(name);
        for (int i = 1; i < target.getNameCount() - 1; i++) {
          Path above = to.getPath("/").resolve(target.subpath(0, i + 1));
          if (Files.notExists(above)) {
            Files.createDirectory(above);
            finish(above, true, time);
          }
        }
        Files.copy(file, target);
        finish(target, isProgram(name), time);
      }
    }
  }

  private static void finish(Path entry, boolean executable, FileTime time) throws IOException {
    Files.setPosixFilePermissions(
        entry, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    Files.setLastModifiedTime(entry, time);
  }

  private static boolean isProgram(String name) {
    return name.matches("(runtime/)?bin/.*|runtime/lib/(jexec|jspawnhelper)");
  }

  /// The launcher of another system.
  private static boolean isForeign(String name, String platform) {
    return !platform.startsWith("windows") && name.endsWith(".bat");
  }

  private static String platform() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch");
    return (os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macos" : "linux")
        + "-"
        + (arch.equals("amd64") || arch.equals("x86_64") ? "x64" : arch);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
