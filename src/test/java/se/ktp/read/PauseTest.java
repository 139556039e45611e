package se.ktp.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.ktp.Workspaces;
import se.ktp.model.Answer;
import se.ktp.model.Pause;

/// What people write in the box about a pause: until which day, or why, or both.
class PauseTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ja||",
        "paus||",
        "2010-09-30|2010-09-30|",
        "till 2010-09-30|2010-09-30|",
        "Till och med 30 september 2010|2010-09-30|",
        "ny chef i augusti||ny chef i augusti",
        "ny chef, som börjar 2010-09-01||ny chef, som börjar 2010-09-01",
        "till 2010-09-30, väntar på lokal|2010-09-30|väntar på lokal",
        "2010-09-30: väntar på lokal|2010-09-30|väntar på lokal",
        "t.o.m. 2010-09-30 (ny chef)|2010-09-30|ny chef",
        "until 2010-09-30 - a new head|2010-09-30|a new head",
        "september 2010 – ny chef|2010-09-30|ny chef",
      })
  void dayAndReasonAreFound(String written, String until, String reason) {
    Workspaces.write(
        folder,
        Map.of(
            "county.yaml",
            "county: Stockholm\nyear: 2010\n",
            "followups/2010-06/n.yaml",
            "municipality: Nacka\nanswers: [{activity: a, paused: \"%s\"}]\n".formatted(written)));
    Answer answer = Workspaces.read(folder).value().followUps().getFirst().answers().getFirst();
    Pause pause = answer.pause().orElseThrow();
    assertEquals(
        until == null ? "" : until, pause.until().map(d -> d.last().toString()).orElse(""));
    assertEquals(reason == null ? "" : reason, pause.reason().orElse(""));
  }
}
