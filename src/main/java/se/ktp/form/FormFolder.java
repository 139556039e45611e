package se.ktp.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.ktp.write.Remembered;
import se.ktp.write.WholeFile;

/// A folder of forms. One that somebody may have filled in is told from one that nobody has
/// touched.
public final class FormFolder {
  private final Path folder;
  private final Remembered made;

  public FormFolder(Path folder) throws IOException {
    this.folder = folder;
    this.made = Remembered.in(folder);
  }

  /// What became of a form.
  public enum Outcome {
    NEW,
    RENEWED,
    UNCHANGED,
    /// There is one that somebody may have filled in.
    KEPT
  }

  /// Writes a form, unless somebody may have filled in the one that is there.
  ///
  /// @param force whether to write over it all the same
  public Outcome put(String name, byte[] form, boolean force) throws IOException {
    Outcome outcome = outcome(name, form, force);
    if (outcome != Outcome.KEPT) {
      made.put(name, form);
      made.save();
    }
    if (outcome == Outcome.NEW || outcome == Outcome.RENEWED) {
      WholeFile.write(folder.resolve(name), form);
    }
    return outcome;
  }

  private Outcome outcome(String name, byte[] form, boolean force) throws IOException {
    if (!Files.exists(folder.resolve(name))) {
      return Outcome.NEW;
    }
    if (made.isSame(name, form)) {
      return Outcome.UNCHANGED;
    }
    return made.isChanged(name) && !force ? Outcome.KEPT : Outcome.RENEWED;
  }
}
