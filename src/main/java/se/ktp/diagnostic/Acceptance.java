package se.ktp.diagnostic;

import java.time.LocalDate;

/// That a county has agreed to live with a gap, why, and for how long.
///
/// @param until the last day on which it holds
public record Acceptance(String reason, LocalDate until) {}
