package org.querygram.app.window;

/// The views of one log that the rail offers.
public enum Page {
    TIMELINE,
    READ_AS
}
