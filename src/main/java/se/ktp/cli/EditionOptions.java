package se.ktp.cli;

import picocli.CommandLine.Option;
import se.ktp.typeset.PdfStandard;

/// What kind of papers are to be made.
final class EditionOptions {
  @Option(names = "--final")
  private boolean adopted;

  @Option(names = "--public")
  private boolean open;

  @Option(names = "--packet")
  private boolean packet;

  @Option(names = "--force")
  private boolean force;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--pdf-standard", paramLabel = "a-2a+ua-1|a-3a+ua-1|a-1a")
  private PdfStandard standard = PdfStandard.A2A_UA1;

  /// Whether the papers are adopted (*fastställda*), and no drafts.
  boolean adopted() {
    return adopted;
  }

  /// Whether they are for everybody, without what concerns people by name.
  boolean open() {
    return open;
  }

  /// Whether all papers are put together in one document, too.
  boolean packet() {
    return packet;
  }

  /// Whether papers are made anew that have not changed.
  boolean force() {
    return force;
  }

  /// The standard that PDFs keep.
  PdfStandard standard() {
    return standard;
  }

  /// Whether to say what would be done, and do nothing.
  boolean dryRun() {
    return dryRun;
  }
}
