package se.ktp.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows how far a run has come, to somebody who watches.
record Progress(@Nullable ProgressBar bar) implements AutoCloseable {
  /// Fewer papers than this are made before anybody could look.
  private static final int WORTH_SHOWING = 10;

  static Progress of(int steps, Console console) {
    if (!console.terminal() || console.quiet() || steps < WORTH_SHOWING) {
      return new Progress(null);
    }
    return new Progress(
        new ProgressBarBuilder()
            .setInitialMax(steps)
            .setTaskName(console.say("Papper", "Papers"))
            .setStyle(ProgressBarStyle.ASCII)
            .hideEta()
            .build());
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
