package se.ktp.form;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.ktp.diagnostic.Finding;
import se.ktp.diagnostic.Rule;
import se.ktp.model.FoundInText;
import se.ktp.model.Owner;
import se.ktp.model.Period;
import se.ktp.model.Register;
import se.ktp.model.Workspace;
import se.ktp.read.Parsed;
import se.ktp.read.Settings;
import se.ktp.read.WorkspaceReader;
import se.ktp.render.Slugs;

/// A file that came back, read by itself.
///
/// @param identity what its sheet for programs says
/// @param owner whose it is where its rows do not say so: by that sheet, or by its name
/// @param content what it holds, and what is wrong with it
public record Returned(
    Path file, Optional<Identity> identity, Optional<Owner> owner, Parsed<Workspace> content) {
  private static final Pattern PERIOD = Pattern.compile("(?<!\\d)(\\d{4}-\\d{2})(?!\\d)");

  /// Reads a file.
  ///
  /// @param participants those whom its name may mean
  /// @param otherwise the period of answers that say nothing of it, as nothing else does
  public static Returned read(
      Path file,
      Register register,
      Settings settings,
      List<Owner.Participant> participants,
      Optional<Period> otherwise) {
    Path whole = file.toAbsolutePath().normalize();
    Optional<Identity> identity = Identity.of(WorkspaceReader.formSheet(whole), register);
    String name = name(file);
    Optional<Period> period =
        identity.flatMap(Identity::period).or(() -> period(name)).or(() -> otherwise);
    return new Returned(
        file,
        identity,
        identity
            .map(Identity::owner)
            .filter(o -> !(o instanceof Owner.Unknown))
            .or(() -> named(name, participants)),
        WorkspaceReader.readAlone(
            whole, whole.resolveSibling(""), register, settings.otherwise(period)));
  }

  /// Its name, with letters composed as Windows and Linux have them.
  static String name(Path file) {
    return Normalizer.normalize(file.getFileName().toString(), Normalizer.Form.NFC);
  }

  private static Optional<Period> period(String name) {
    Matcher matcher = PERIOD.matcher(name);
    return matcher.find() ? Period.parse(matcher.group(1)) : Optional.empty();
  }

  /// Whose a file is by its name, `0127-botkyrka-2010-11 (2).xlsx`: a district before the
  /// municipality that it lies in.
  private static Optional<Owner> named(String name, List<Owner.Participant> participants) {
    String lower = name.toLowerCase(Locale.ROOT);
    return participants.stream()
        .filter(p -> lower.contains(Slugs.of(p)))
        .max(Comparator.comparingInt(p -> Slugs.of(p).length()))
        .map(Owner.class::cast);
  }

  /// Whose something in it is.
  Owner owner(Owner written) {
    boolean silent = written instanceof Owner.Unknown(String text) && text.isEmpty();
    return silent ? owner.orElse(written) : written;
  }

  /// Whether there is an identity number in it, so that it must not go on.
  public boolean hasIdentityNumber() {
    return content.value().foundInTexts().stream()
        .anyMatch(f -> f.kind() == FoundInText.Kind.IDENTITY_NUMBER);
  }

  public boolean unreadable() {
    boolean nothing = content.value().plans().isEmpty() && content.value().followUps().isEmpty();
    return nothing && !content.value().unreadable().isEmpty();
  }

  /// What was found while it was read, without what its name or its sheet for programs has made up
  /// for.
  public List<Finding> findings() {
    return content.findings().stream()
        .filter(f ->
            owner.isEmpty()
                || f.rule() != Rule.UNKNOWN_MUNICIPALITY
                || f.subject().municipality().isPresent()
                || !silent())
        .sorted(Finding.ORDER)
        .toList();
  }

  private boolean silent() {
    return content.value().followUps().stream()
            .allMatch(f -> !(owner(f.owner()) instanceof Owner.Unknown))
        && content.value().plans().stream()
            .allMatch(p -> !(owner(p.owner()) instanceof Owner.Unknown));
  }
}
