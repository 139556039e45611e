package se.ktp.cli;

import picocli.CommandLine.IVersionProvider;

/// Which version of the program this is.
public final class Version implements IVersionProvider {
  /// The version, as the build knows it.
  static String number() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {"ktp " + number()};
  }
}
