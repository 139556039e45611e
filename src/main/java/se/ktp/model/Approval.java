package se.ktp.model;

import java.util.Optional;

/// That a plan has been approved, by whom and when.
public record Approval(Optional<String> by, Optional<Day> on, Optional<String> paragraph) {}
