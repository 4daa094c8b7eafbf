package org.querygram.detect;

/// A detector that could not judge this log, and why ("the log has no durations").
public record NotApplicable(String detector, String reason) {}
