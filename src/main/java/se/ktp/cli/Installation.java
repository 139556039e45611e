package se.ktp.cli;

import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.Properties;

/// Where the program lies and what runs it.
///
/// @param code the program's jar, if it is known
/// @param properties Java's
record Installation(Optional<Path> code, Properties properties) {

  static Installation own() {
    return new Installation(ownCode(), System.getProperties());
  }

  private static Optional<Path> ownCode() {
    CodeSource source = Installation.class.getProtectionDomain().getCodeSource();
    try {
      return source == null ? Optional.empty() : Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  String property(String name) {
    return properties.getProperty(name, "");
  }

  /// The unpacked folder; nothing where the program runs in another way.
  Optional<Path> home() {
    return code.filter(Files::isRegularFile)
        .map(jar -> jar.toAbsolutePath().normalize().resolve("../..").normalize())
        .filter(home -> Files.isDirectory(home.resolve("bin")));
  }

  boolean hasOwnJava() {
    return home().filter(h -> Path.of(property("java.home")).normalize().startsWith(h)).isPresent();
  }

  /// What is kept ready for a faster start.
  Optional<Path> cache() {
    return home().map(h -> h.resolve("lib/ktp.aot")).filter(Files::isRegularFile);
  }

  /// Java says so in the words that it shows for itself (`mixed mode, sharing`).
  boolean usesCache() {
    return property("java.vm.info").contains("sharing");
  }
}
