package se.ktp.cli;

import picocli.CommandLine.Option;

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

  /// Whether to say what would be done, and do nothing.
  boolean dryRun() {
    return dryRun;
  }
}
