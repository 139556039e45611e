package se.ktp.model;

import java.util.Optional;

/// That an answer waits: until when, and why.
public record Pause(Optional<Day> until, Optional<String> reason) {}
