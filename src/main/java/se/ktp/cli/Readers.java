package se.ktp.cli;

import se.ktp.model.Owner;

/// For whom a paper is, and so which files may go with it.
sealed interface Readers {
  /// The county and its steering group, who see all that the county's files say.
  record Steering() implements Readers {}

  /// A municipality or district, which is to see what others wrote only where it is shown to it.
  record One(Owner.Participant participant) implements Readers {}

  /// Anybody who works with several counties.
  record Nation() implements Readers {}
}
